package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.ConnectFault;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about a failure: ftp.exe's words, on its stream, where it has some; otherwise what
/// happened, to what, and what to do, as a diagnostic.
final class FailureWords {
  private FailureWords() {}

  static List<Phrase> of(Failure failure) {
    return switch (failure) {
      case Failure.UnknownHost(var host) -> said("Unknown host " + host.text() + ".");
      case Failure.NotConnectable(_, _, var fault) -> said("> ftp: connect :" + of(fault));
      case Failure.NoGreeting(var cause) -> of(cause);
      // The reply itself has been shown.
      case Failure.GreetingRefused _, Failure.Refused _ -> List.of();
      case Failure.LoginRefused _ -> said("Login failed.");
      case Failure.ControlLost _, Failure.ServiceClosing _ ->
          said("Connection closed by remote host.");
      case Failure.ReplyOverdue() ->
          noted("the server did not answer in time; the connection was closed");
      case Failure.ProtocolBroken(var fault) -> noted(of(fault) + "; the connection was closed");
      case Failure.Abandoned(var why) -> abandoned(why);
      case Failure.NoDataConnection(var attempts) -> noted(noDataConnection(attempts));
      case Failure.DataLost(var direction, var moved, var fault) ->
          noted(dataLost(direction, moved, fault));
      case Failure.Interrupted() -> noted("interrupted");
      case Failure.InputEnded() -> noted("the input ended in a question");
      case Failure.LocalFile(var name, var use, var fault) -> localFile(name, use, fault);
      case Failure.UserFault fault -> of(fault);
    };
  }

  private static List<Phrase> abandoned(Failure why) {
    return Stream.concat(
            of(why).stream(),
            Stream.of(
                Phrase.diagnostic(
                    "the server did not end the transfer; the connection was closed")))
        .toList();
  }

  private static List<Phrase> of(Failure.UserFault fault) {
    return switch (fault) {
      case Failure.NotConnected() -> said("Not connected.");
      case Failure.AlreadyConnected(var host) ->
          said("Already connected to " + host.text() + ", use disconnect first.");
      case Failure.UnknownCommand _ -> said("Invalid command.");
      case Failure.AmbiguousCommand _ -> said("Ambiguous command.");
      case Failure.WrongUsage(var command) -> said(Usages.of(command));
      case Failure.NotOffered(var word) -> noted("'" + word + "' is not there yet in this version");
      case Failure.BadPort(var text) -> said(text + ": bad port number");
      case Failure.UnknownType(var text) -> said(text + ": unknown mode");
      case Failure.UnsendableText(var text) ->
          noted("'" + text + "' cannot be sent: it holds a line end, NUL or half a character");
      case Failure.ShellNotStarted(var command) -> noted("'" + command + "' could not be started");
      case Failure.UnsafeLocalName(var path) ->
          noted(
              "the last part of '"
                  + path
                  + "' cannot be a local file name; give one: get FILE NAME");
    };
  }

  static String of(ConnectFault fault) {
    return switch (fault) {
      case REFUSED -> "Connection refused";
      case TIMED_OUT -> "Connection timed out";
      case UNREACHABLE -> "ICMP network unreachable";
      case WRONG_PEER, LOCAL -> "Unknown error number";
    };
  }

  private static String of(ReplyFault fault) {
    return switch (fault) {
      case ReplyFault.NotAReply(var line) -> "the server sent what is no FTP reply: " + line;
      case ReplyFault.EndlessReply(int bytes) ->
          "the server sent a reply of more than " + bytes + " bytes";
      case ReplyFault.UnreadableFact(var reply) ->
          "the server's reply cannot be used: " + reply.lines().getLast();
    };
  }

  private static String noDataConnection(List<DataAttempt> attempts) {
    return "no data connection could be made ("
        + attempts.stream().map(FailureWords::of).collect(Collectors.joining("; "))
        + "); 'passive' switches between passive and active";
  }

  static String of(DataAttempt attempt) {
    String obstacle =
        switch (attempt.obstacle()) {
          case Obstacle.Refused(var reply) -> reply.lines().getLast();
          case Obstacle.Unreadable(var fault) -> of(fault);
          case Obstacle.NotConnected(var fault) -> of(fault).toLowerCase(Locale.ROOT);
        };
    return attempt.method() + ": " + obstacle;
  }

  private static String dataLost(Direction direction, ByteCount moved, DataFault fault) {
    String verb =
        switch (direction) {
          case RECEIVED -> "receiving";
          case SENT -> "sending";
        };
    String stopped = verb + " stopped after " + moved.bytes() + " bytes: ";
    return switch (fault) {
      case DataFault.Broken() -> stopped + "the data connection broke";
      // Nobody has counted: that is done at the end, and this is none.
      case DataFault.Silent() -> verb + " stopped: no data moved any more";
      case DataFault.Local(var local) -> stopped + "the local file failed: " + of(local);
    };
  }

  private static List<Phrase> localFile(String name, LocalUse use, LocalFault fault) {
    String shown = VisibleText.of(name);
    return switch (use) {
      case READ, ENTER ->
          fault == LocalFault.MISSING
              ? said(shown + ": File not found")
              : said("> " + shown + ":" + of(fault));
      case WRITE ->
          List.of(
              Phrase.line("Error opening local file " + shown + "."),
              Phrase.line("> " + shown + ":" + of(fault)));
    };
  }

  private static String of(LocalFault fault) {
    return switch (fault) {
      case MISSING -> "No such file or directory";
      case NOT_A_PLAIN_FILE -> "not a plain file";
      case NOT_A_FOLDER -> "Invalid argument";
      case PERMISSION_DENIED -> "Permission denied";
      case DISK_FULL -> "No space left on device";
      case IMPOSSIBLE_NAME -> "Invalid argument";
      case IO -> "Input/output error";
    };
  }

  private static List<Phrase> said(String text) {
    return List.of(Phrase.line(VisibleText.of(text)));
  }

  private static List<Phrase> noted(String text) {
    return List.of(Phrase.diagnostic(VisibleText.of(text)));
  }
}
