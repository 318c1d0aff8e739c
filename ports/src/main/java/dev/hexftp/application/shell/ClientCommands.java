package dev.hexftp.application.shell;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.CommandLookup;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;

/// The commands about the client itself: its settings, its local directory, its help. None of them
/// sends anything.
final class ClientCommands {
  private final LocalFiles files;
  private final Announcer announcer;
  private final Cancellation cancellation;
  private final CurrentSession currentSession;
  private final TlsTrust trust;
  private final DataProtection protection;
  private LocalDirectory localDirectory;

  ClientCommands(
      LocalFiles files,
      Announcer announcer,
      Cancellation cancellation,
      CurrentSession currentSession,
      TlsTrust trust,
      DataProtection protection) {
    this.cancellation = cancellation;
    this.files = files;
    this.announcer = announcer;
    this.currentSession = currentSession;
    this.trust = trust;
    this.protection = protection;
    this.localDirectory = files.home();
  }

  /// The current local directory.
  LocalDirectory localDirectory() {
    return localDirectory;
  }

  void goHome() {
    enter(files.home());
  }

  Either<Failure, ?> changeLocalDirectory(String path) {
    Either<Failure, LocalDirectory> found = files.directory(localDirectory, path);
    return cancellation.token().take()
        ? Either.left(new Failure.Interrupted())
        : found
            .peek(this::enter)
            .peekLeft(_ -> announcer.announce(new Notice.LocalDirectoryKept(localDirectory)));
  }

  private void enter(LocalDirectory directory) {
    localDirectory = directory;
    announcer.announce(new Notice.LocalDirectoryChanged(directory));
  }

  void flip(Toggle toggle) {
    set(toggle, !announcer.settings().isOn(toggle));
  }

  void set(Toggle toggle, boolean on) {
    announcer.change(announcer.settings().with(toggle, on));
    if (toggle == Toggle.PASSIVE) {
      currentSession.forgetMethodsInUse();
    }
    announcer.announce(new Notice.Toggled(toggle, on));
  }

  void showType() {
    announcer.announce(new Notice.TypeShown(type()));
  }

  void showStatus() {
    announcer.announce(
        new Notice.StatusShown(new StatusReport(state(), type(), announcer.settings())));
  }

  void showProtection() {
    announcer.announce(new Notice.ProtectionShown(trust.mode(), protection.level(), state()));
  }

  void help(List<String> words) {
    if (words.isEmpty()) {
      announcer.announce(new Notice.CommandsListed());
    }
    words.forEach(word -> announcer.announce(explanation(word)));
  }

  private Notice explanation(String word) {
    return CommandLookup.find(word, announcer.settings().dialect().vocabulary())
        .fold(
            miss ->
                switch (miss) {
                  case UNKNOWN -> new Notice.NoSuchTopic(word);
                  case AMBIGUOUS -> new Notice.AmbiguousTopic(word);
                },
            Notice.CommandExplained::new);
  }

  private TypeName type() {
    return state().fold(() -> announcer.settings().dialect().typeAtStart(), SessionState::type);
  }

  private Option<SessionState> state() {
    return currentSession.current().map(FtpSession::state);
  }
}
