package dev.hexftp.application.session;

import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.memory.HostMemory;

/// The facts found about servers, in this run and before.
public final class ServerProfiles {
  /// The way that is tried first anyway; that it works is not worth a line.
  private static final DataMethod USUAL = DataMethod.EPSV;

  private final HostMemory memory;

  /// Whether the ways to a data connection of earlier days still count.
  private boolean methodsCount = true;

  public ServerProfiles(HostMemory memory) {
    this.memory = memory;
  }

  ServerProfile of(ServerTarget target) {
    ServerProfile profiles = memory.recall(target.host(), target.port());
    return methodsCount ? profiles : profiles.withoutDataMethod();
  }

  /// `method` has led to data.
  public void recordDataMethod(ServerTarget target, DataMethod method) {
    ServerProfile profiles = memory.recall(target.host(), target.port());
    if (profiles.dataMethod().getOrElse(USUAL) != method) {
      memory.remember(target.host(), target.port(), profiles.withDataMethod(method));
    }
  }

  /// Caps TLS for this host at `version`: data connections worked with it, and failed with newer
  /// ones.
  public void limitTls(ServerTarget target, TlsVersion version) {
    ServerProfile profiles = memory.recall(target.host(), target.port());
    memory.remember(target.host(), target.port(), profiles.withHighest(version));
  }

  /// The server of `target` wants one command at a time.
  public void disablePipelining(ServerTarget target) {
    ServerProfile profiles = memory.recall(target.host(), target.port());
    memory.remember(target.host(), target.port(), profiles.withoutPipelining());
  }

  /// The user wants another method for data connections, so the former success of a method does not
  /// count any more.
  void forgetMethods() {
    methodsCount = false;
  }
}
