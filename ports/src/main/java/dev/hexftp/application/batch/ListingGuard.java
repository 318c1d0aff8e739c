package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.session.Dialect.Listings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;

/// Keeps local files from listings: `ls a b` is easily typed by a user who expects to see both.
public final class ListingGuard {
  private final LocalFiles files;
  private final Announcer announcer;
  private final Prompter prompter;
  private final Permissions permissions;

  public ListingGuard(LocalFiles files, Announcer announcer, Prompter prompter) {
    this.files = files;
    this.announcer = announcer;
    this.prompter = prompter;
    this.permissions = new Permissions(announcer, prompter);
  }

  /// Whether a listing may go to `place`. It may not replace a file unless the user agrees, and the
  /// user is asked unless questions are off; a script cannot be asked, and has failed.
  public Either<Failure, Boolean> permits(Output place, LocalDirectory directory) {
    return switch (place) {
      case Output.Screen() -> Either.right(true);
      case Output.File(var target) ->
          isFree(target.shown(), directory) ? Either.right(true) : ask(target.shown());
    };
  }

  private boolean isFree(String path, LocalDirectory directory) {
    return announcer.settings().dialect().listings() == Listings.OVERWRITING
        || !files.holdsFile(directory, path);
  }

  private Either<Failure, Boolean> ask(String path) {
    if (!prompter.isInteractive()) {
      return Either.left(new Failure.ListingOverFile(path));
    }
    return announcer.settings().isOn(Toggle.PROMPT)
        ? permissions.ask(new Question.OutputFile(path)).map(ListingGuard::isYes)
        : Either.right(true);
  }

  private static boolean isYes(Consent consent) {
    return consent == Consent.YES || consent == Consent.ALL;
  }
}
