package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.manual.HelpTexts;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.transfer.ByteCount;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives every notice its words, as ftp.exe would print them under the same settings.
public final class Transcript {
  /// The prompt before each command.
  public static final String PROMPT = "ftp> ";

  private static final String BELL = "\u0007";
  private static final int BYTES_PER_HASH_MARK = 2_048;

  private Transcript() {}

  /// The text to print for `notice`; nothing, if the settings hide it.
  public static List<Phrase> of(Notice notice, Settings settings) {
    return switch (settings.dialect().notes()) {
      case GIVEN -> words(notice, settings);
      case NONE -> Notes.contain(notice) ? List.of() : words(notice, settings);
    };
  }

  private static List<Phrase> words(Notice notice, Settings settings) {
    return switch (notice) {
      case Notice.SetupRejected(var fault) -> List.of(Phrase.diagnostic(SetupWords.of(fault)));
      case Notice.WishUnheeded(var wish) -> List.of(Phrase.diagnostic(unheeded(wish)));
      case Notice.PasswordExposed(var whose) ->
          List.of(
              Phrase.diagnostic(
                  "other users of this machine can read a password in the command line; "
                      + hidingPlaces(whose)
                      + " keep it to yourself"));
      case Notice.MacrosIgnored(var file) ->
          List.of(
              Phrase.diagnostic(
                  "the macros (macdef) in '" + VisibleText.of(file) + "' are not carried out"));
      case Notice.Connected(var host) ->
          inVerboseMode(settings, "Connected to " + host.text() + ".");
      case Notice.LoggedInAnonymously(var identity) ->
          List.of(
              new Phrase(
                  Phrase.Stream.DIAGNOSTICS,
                  "Anonymous login succeeded for " + VisibleText.of(identity) + "\n"));
      case Notice.CommandSent(var command) ->
          settings.isOn(Toggle.DEBUG) ? line("---> " + CommandEncoder.masked(command)) : List.of();
      case Notice.ReplyReceived(var reply, var prominence) -> reply(reply, prominence, settings);
      case Notice.FellBack(var path) -> List.of(Phrase.diagnostic(fallback(path)));
      case Notice.DataProgressed(var before, var now) -> hashMarks(marks(before), now, settings);
      case Notice.DataFinished(var moved) -> lastHashMarks(moved, settings);
      case Notice.TextReceived(var text) -> line(text);
      case Notice.NothingMatched(var command, var pattern) ->
          noted(LocalFailureWords.nothingMatched(command.word(), pattern));
      case Notice.WrittenInPlace(var file) -> noted(LocalFailureWords.inPlace(file));
      case Notice.NameChanged(var remote, var kept) ->
          noted(LocalFailureWords.changed(remote, kept));
      case Notice.DirectoriesLeftOut(var command, var names) ->
          noted(LocalFailureWords.directories(command.word(), names));
      case Notice.NamesLeftOut(var command, var names) ->
          noted(LocalFailureWords.leftOut(command.word(), names));
      case Notice.Summarized(var summary) -> SessionWords.of(summary, settings);
      case Notice.LocalDirectoryChanged(var directory) ->
          line("Local directory now " + directory.path() + ".");
      case Notice.Toggled(var toggle, boolean on) -> line(toggled(toggle, on));
      case Notice.TypeShown(var type) -> line("Using " + type.word() + " mode to transfer files.");
      case Notice.StatusShown(var report) -> status(report);
      case Notice.CommandsListed() ->
          List.of(Phrase.line(HelpTexts.listing(settings.dialect().vocabulary())));
      case Notice.CommandExplained(var name) -> line(HelpTexts.line(name));
      case Notice.NoSuchTopic(var word) -> line("Invalid help command " + word + ".");
      case Notice.AmbiguousTopic(var word) -> line("Ambiguous help command " + word + ".");
      case Notice.BellRung() -> settings.isOn(Toggle.BELL) ? List.of(Phrase.part(BELL)) : List.of();
      case Notice.Secured secured -> SessionWords.of(secured, settings);
      case Notice.ProtectionShown shown -> SessionWords.of(shown);
      case Notice.Reconnecting(var host, var reason) -> SessionWords.revived(host, reason);
      case Notice.SurplusReply(var reply) -> SessionWords.surplusReply(reply);
      case Notice.LocalDirectoryKept(var directory) -> SessionWords.kept(directory);
      case Notice.NothingKept(var file, var received) -> SessionWords.nothingKept(file, received);
      case Notice.ListedTwice() -> SessionWords.listedTwice();
      case Notice.Confirmed(var file, var size) -> SessionWords.confirmed(file, size);
      case Notice.SizeProvesNothing(var file, var size) ->
          SessionWords.sizeProvesNothing(file, size);
      case Notice.NotRepeated notRepeated -> SessionWords.of(notRepeated);
      case Notice.PipeliningGivenUp(var host) -> SessionWords.pipeliningGivenUp(host);
      case Notice.TrustIdle(var host) -> SessionWords.trustIdle(host);
      case Notice.TimeIsUp(var limit) ->
          List.of(
              Phrase.diagnostic(
                  "the command has taken " + limit.toSeconds() + " s (--max-time) and is ended"));
      case Notice.TryingAgain again -> SessionWords.of(again);
      case Notice.Diagnosed(var diagnosis, var format) ->
          switch (format) {
            case TEXT -> DiagnosisTable.of(diagnosis);
            case JSON -> DiagnosisJson.of(diagnosis);
          };
      case Notice.EndedEarly end -> EarlyEndWords.of(end);
      case Notice.Failed(var failure) -> failed(failure, settings);
      case Notice.CommandAwaited() -> List.of(Phrase.part(PROMPT));
      case Notice.LineEchoed(var text) -> line(PROMPT + text);
      case Notice.QuestionAsked(var question) -> List.of(Phrase.part(Questions.of(question)));
      case Notice.LineSentAs sent -> List.of(Questions.of(sent));
      case Notice.AnswerEchoed(var answer) -> line(answer);
      case Notice.AnswersExplained(var question, var answer) ->
          List.of(
              answer.fold(
                  () -> Questions.explained(question),
                  text -> Questions.explained(question, text)));
      case Notice.AnswerTaken(), Notice.TypingDropped() -> List.of(Phrase.part("\n"));
      case Notice.ScriptRejected(var script, var fault) -> SetupWords.of(script, fault);
    };
  }

  private static List<Phrase> failed(Failure failure, Settings settings) {
    List<Phrase> words = FailureWords.of(failure, settings);
    return switch (settings.dialect().notes()) {
      case GIVEN ->
          Hints.to(failure, settings)
              .fold(() -> words, hint -> Stream.concat(words.stream(), Stream.of(hint)).toList());
      case NONE -> words;
    };
  }

  private static List<Phrase> reply(Reply reply, Prominence prominence, Settings settings) {
    return switch (prominence) {
      case ALWAYS -> whole(reply);
      case NORMAL -> settings.isOn(Toggle.VERBOSE) ? whole(reply) : refusals(reply);
      case HOUSEKEEPING -> housekeeping(reply, settings);
      case MUTED -> muted(reply, settings);
      case PROBING -> settings.isOn(Toggle.DEBUG) ? whole(reply) : List.of();
    };
  }

  private static List<Phrase> housekeeping(Reply reply, Settings settings) {
    boolean refused = settings.isOn(Toggle.VERBOSE) && reply.severity().isNegative();
    return settings.isOn(Toggle.DEBUG) || refused ? whole(reply) : refusals(reply);
  }

  /// That hides temporary refusals in ftp.exe; we show them.
  private static List<Phrase> muted(Reply reply, Settings settings) {
    boolean temporary =
        settings.isOn(Toggle.VERBOSE) && reply.severity() == Severity.TRANSIENT_NEGATIVE;
    return settings.isOn(Toggle.DEBUG) || temporary ? whole(reply) : refusals(reply);
  }

  private static List<Phrase> whole(Reply reply) {
    Stream<Phrase> lines = reply.lines().stream().map(VisibleText::of).map(Phrase::line);
    return reply.cut()
        ? Stream.concat(
                lines,
                Stream.of(Phrase.diagnostic("a part of this reply is left out: it is too long")))
            .toList()
        : lines.toList();
  }

  /// With verbose mode off, ftp.exe shows only lines that begin with 5, without their code.
  private static List<Phrase> refusals(Reply reply) {
    // Nearly always there is none, and this comes by with every reply.
    if (!reply.severity().isNegative() && reply.lines().size() == 1) {
      return List.of();
    }
    return reply.lines().stream()
        .filter(text -> text.startsWith("5"))
        .map(text -> text.length() > 4 ? text.substring(4) : "")
        .map(VisibleText::of)
        .map(Phrase::line)
        .toList();
  }

  private static String hidingPlaces(Notice.Whose whose) {
    return switch (whose) {
      case SERVER ->
          "--netrc, --password-file, --password-env, --password-stdin and --password-command";
      case PROXY -> "the variables ftp_proxy and all_proxy";
    };
  }

  private static String unheeded(Notice.Wish wish) {
    return "the server ignores "
        + switch (wish) {
          case VIRTUAL_HOST -> "--virtual-host";
          case CLIENT_NAME -> "--client-name";
          case LANGUAGE -> "--language";
        }
        + ": it does not know "
        + wish.feature();
  }

  private static String fallback(OpenedData path) {
    String tried =
        path.failedBefore().stream().map(FailureWords::of).collect(Collectors.joining("; "));
    return "using " + path.method() + " for data connections (" + VisibleText.of(tried) + ")";
  }

  private static List<Phrase> hashMarks(long shown, ByteCount now, Settings settings) {
    long count = marks(now) - shown;
    return settings.isOn(Toggle.HASH) && count > 0
        ? List.of(Phrase.part("#".repeat(Math.toIntExact(count))))
        : List.of();
  }

  /// A file that is too short for a mark gets one all the same; an empty one gets none.
  private static List<Phrase> lastHashMarks(ByteCount moved, Settings settings) {
    if (!settings.isOn(Toggle.HASH) || moved.isZero()) {
      return List.of();
    }
    return List.of(Phrase.part(marks(moved) == 0 ? "#\n" : "\n"));
  }

  private static long marks(ByteCount count) {
    return count.bytes() / BYTES_PER_HASH_MARK;
  }

  private static String toggled(Toggle toggle, boolean on) {
    String state = on ? "On " : "Off ";
    return switch (toggle) {
      case VERBOSE -> "Verbose mode " + state + ".";
      case DEBUG -> "Debugging " + state + ".";
      case PROMPT -> "Interactive mode " + state + ".";
      case GLOB -> "Globbing " + state + ".";
      case HASH -> "Hash mark printing " + state + (on ? " ftp: (2048 bytes/hash mark) ." : ".");
      case BELL -> "Bell mode " + state + ".";
      case TRACE -> "Packet tracing " + state + ".";
      case PASSIVE -> "Passive mode " + state + ".";
    };
  }

  private static List<Phrase> status(StatusReport report) {
    String connection =
        report.session().fold(() -> "Not connected.", s -> "Connected to " + s.host().text() + ".");
    TypeName type = report.type();
    Settings settings = report.settings();
    return List.of(
        Phrase.line(VisibleText.of(connection)),
        Phrase.line(
            String.format(
                Locale.ROOT,
                "Type: %s; Verbose: %s; Bell: %s; Prompting: %s; Globbing: %s",
                type.word(),
                state(settings, Toggle.VERBOSE),
                state(settings, Toggle.BELL),
                state(settings, Toggle.PROMPT),
                state(settings, Toggle.GLOB))),
        Phrase.line(
            String.format(
                Locale.ROOT,
                "Debugging: %s; Hash mark printing: %s.",
                state(settings, Toggle.DEBUG),
                state(settings, Toggle.HASH))));
  }

  private static String state(Settings settings, Toggle toggle) {
    return settings.isOn(toggle) ? "On " : "Off ";
  }

  private static List<Phrase> inVerboseMode(Settings settings, String text) {
    return settings.isOn(Toggle.VERBOSE) ? line(text) : List.of();
  }

  private static List<Phrase> noted(String text) {
    return List.of(Phrase.diagnostic(VisibleText.of(text)));
  }

  private static List<Phrase> line(String text) {
    return List.of(Phrase.line(VisibleText.of(text)));
  }
}
