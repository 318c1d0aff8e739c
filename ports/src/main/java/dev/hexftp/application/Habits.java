package dev.hexftp.application;

import dev.hexftp.domain.session.HostHabits;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.memory.HostMemory;

/// What has been found out about servers, in this run and before.
final class Habits {
  /// The way that is tried first anyway; that it works is not worth a line.
  private static final DataMethod USUAL = DataMethod.EPSV;

  private final HostMemory memory;

  /// Whether the ways to a data connection of earlier days still count.
  private boolean methodsCount = true;

  Habits(HostMemory memory) {
    this.memory = memory;
  }

  HostHabits of(Visit visit) {
    HostHabits habits = memory.recall(visit.host(), visit.port());
    return methodsCount ? habits : habits.withoutDataMethod();
  }

  /// `method` has led to data.
  void worked(Visit visit, DataMethod method) {
    HostHabits habits = memory.recall(visit.host(), visit.port());
    if (habits.dataMethod().getOrElse(USUAL) != method) {
      memory.remember(visit.host(), visit.port(), habits.withDataMethod(method));
    }
  }

  /// With `version` data connections work on and on, and with newer ones they do not.
  void lasts(Visit visit, TlsVersion version) {
    HostHabits habits = memory.recall(visit.host(), visit.port());
    memory.remember(visit.host(), visit.port(), habits.withHighest(version));
  }

  /// The server of `visit` wants one command at a time.
  void standsNoPipelining(Visit visit) {
    HostHabits habits = memory.recall(visit.host(), visit.port());
    memory.remember(visit.host(), visit.port(), habits.withoutPipelining());
  }

  /// The user wants data connections to be made in another way, so what worked before does not
  /// count any more.
  void forgetMethods() {
    methodsCount = false;
  }
}
