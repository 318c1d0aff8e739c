package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.ListedNames;
import dev.hexftp.domain.local.ListedNames.Use;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.outcome.FileOutcome.Reason;
import dev.hexftp.domain.session.Dialect.RemotePatterns;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.ports.out.local.LocalFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that match the arguments of a command for many files, and the meaning of a list that
/// cannot be right: one rule for all these commands.
final class MatchedNames {
  private final RemoteNames remoteNames;
  private final LocalFiles files;
  private final Announcer announcer;

  MatchedNames(FileTransfers transfers, LocalFiles files, Announcer announcer) {
    this.remoteNames = new RemoteNames(transfers, announcer);
    this.files = files;
    this.announcer = announcer;
  }

  /// The names that the server lists for `patterns`, each once, or the patterns themselves when
  /// globbing is off. The server is first sent the type for names, which is text, regardless of its
  /// present type; ftp.exe lets the user see that.
  Collection<String> remote(
      FtpSession session, Batch batch, List<CommandArgument> patterns, Use use) {
    if (!announcer.settings().isOn(Toggle.GLOB)) {
      return patterns.stream().map(CommandArgument::text).toList();
    }
    session
        .tell(RepresentationType.ASCII, prominence())
        .peekLeft(failure -> batch.fail(batch.command().word(), failure));
    Set<String> names = new LinkedHashSet<>();
    for (CommandArgument pattern : patterns) {
      if (!batch.isOver()) {
        remoteNames
            .listed(session, pattern, use)
            .peekLeft(failure -> batch.fail(pattern.text(), failure))
            .peek(found -> note(found, batch, pattern.text(), use))
            .peek(found -> names.addAll(found.covered()));
      }
    }
    return names;
  }

  private Prominence prominence() {
    return switch (announcer.settings().dialect().housekeeping()) {
      case ALWAYS -> Prominence.NORMAL;
      case WHEN_DEBUGGING -> Prominence.HOUSEKEEPING;
    };
  }

  /// The local files that `pattern` stands for, or the pattern itself when globbing is off.
  List<String> local(Batch batch, String pattern, LocalDirectory directory) {
    if (!announcer.settings().isOn(Toggle.GLOB)) {
      return List.of(pattern);
    }
    return files
        .matching(directory, pattern)
        .peek(found -> noteIfNone(found, batch, pattern, directory))
        .peekLeft(failure -> batch.fail(pattern, failure))
        .getOrElse(List.of());
  }

  private void note(ListedNames found, Batch batch, String pattern, Use use) {
    found.tooLong().forEach(name -> batch.fail(name, new Failure.NameTooLong(name)));
    if (!found.others().isEmpty()) {
      leaveOut(found.others(), batch, pattern, use);
    } else if (found.isEmpty()) {
      switch (announcer.settings().dialect().noMatch()) {
        case FAILURE ->
            batch.fail(pattern, new Failure.NothingMatched(batch.command().word(), pattern));
        case NOTE, FTP_EXE ->
            announcer.announce(new Notice.NothingMatched(batch.command(), pattern));
      }
    }
  }

  private void noteIfNone(
      List<String> found, Batch batch, String pattern, LocalDirectory directory) {
    if (found.isEmpty()) {
      switch (announcer.settings().dialect().noMatch()) {
        case FAILURE, FTP_EXE ->
            batch.fail(
                pattern,
                new Failure.LocalFile(pattern, LocalUse.READ, whyNone(pattern, directory)));
        case NOTE -> announcer.announce(new Notice.NothingMatched(batch.command(), pattern));
      }
    }
  }

  private LocalFault whyNone(String pattern, LocalDirectory directory) {
    return files
        .directory(directory, pattern)
        .fold(_ -> LocalFault.MISSING, _ -> LocalFault.NOT_A_PLAIN_FILE);
  }

  /// Files that are not fetched do no harm. Files that are not deleted may be those that should be:
  /// the server and the pattern do not agree.
  private void leaveOut(List<String> others, Batch batch, String pattern, Use use) {
    others.forEach(name -> batch.skip(name, Reason.NOT_ASKED_FOR));
    LeftOut leftOut = LeftOut.of(pattern, others);
    switch (use) {
      case FETCH -> announcer.announce(new Notice.NamesLeftOut(batch.command(), leftOut));
      case DELETE -> batch.fail(pattern, new Failure.NamesLeftOut(batch.command().word(), leftOut));
    }
  }

  /// A directory among the names that the server has listed for `patterns` is no file that has
  /// failed. This shows only when the server has refused it; commands that were sent ahead have
  /// been answered by then.
  void leaveOutDirectories(FtpSession session, Batch batch, List<CommandArgument> patterns) {
    if (announcer.settings().dialect().remotePatterns() == RemotePatterns.EXPANDED_BY_SERVER
        || batch.isOver()) {
      return;
    }
    RemoteDirectories remote = new RemoteDirectories(session);
    Set<String> typed = Set.copyOf(patterns.stream().map(CommandArgument::text).toList());
    List<String> directories = new ArrayList<>();
    for (String name : batch.refused()) {
      if (!typed.contains(name)
          && CommandArgument.of(name).flatMap(remote::contains).contains(true)) {
        directories.add(name);
      }
    }
    if (!directories.isEmpty()) {
      Set<String> found = Set.copyOf(directories);
      batch.revise(
          file ->
              found.contains(file.name())
                  ? FileOutcome.skipped(file.name(), Reason.DIRECTORY)
                  : file);
      announcer.announce(
          new Notice.DirectoriesLeftOut(
              batch.command(), LeftOut.of(batch.command().word(), directories)));
    }
  }
}
