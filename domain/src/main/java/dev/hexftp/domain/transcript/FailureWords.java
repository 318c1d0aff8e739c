package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.manual.Usages;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words about a failure: ftp.exe's, on its stream, where it has some; otherwise the event, its
/// object, and the remedy, as a diagnostic.
final class FailureWords {
  private FailureWords() {}

  static List<Phrase> of(Failure failure, Settings settings) {
    return switch (failure) {
      case Failure.UnknownHost(var host) -> said("Unknown host " + host.text() + ".");
      case Failure.NoAddressOfFamily(var host, var family) -> noted(noAddress(host, family));
      case Failure.NotConnectable(_, _, var fault) -> said("> ftp: connect :" + of(fault));
      case Failure.ProxyFailed(var proxy, var port, var fault) ->
          noted(ProxyWords.of(proxy, port, fault));
      case Failure.NoGreeting(var cause) -> of(cause, settings);
      case Failure.GreetingRefused(var reply) -> unlessShown(reply, settings);
      case Failure.Refused(var command, var reply) ->
          isShownAnyway(command) ? List.of() : unlessShown(reply, settings);
      case Failure.Doubted(var reply) -> noted(doubted(reply));
      case Failure.NamesNotListed(var cause) ->
          both(of(cause, settings), Phrase.line("Cannot find list of remote files."));
      case Failure.NamesLeftOut(var command, var names) ->
          noted(LocalFailureWords.leftOut(command, names));
      case Failure.NothingMatched(var command, var pattern) ->
          noted(LocalFailureWords.nothingMatched(command, pattern));
      case Failure.NameTooLong(var beginning) ->
          noted("the server lists a name that is too long to be one: '" + beginning + "...'");
      case Failure.LoginRefused _ -> said("Login failed.");
      case Failure.CredentialsUnavailable(var source, var fault) ->
          noted(CredentialWords.of(source, fault));
      case Failure.ControlLost _, Failure.ServiceClosing _ ->
          said("Connection closed by remote host.");
      case Failure.ReplyOverdue() ->
          noted("the server did not answer in time (--reply-timeout); the connection was closed");
      case Failure.ProtocolBroken(var fault) -> noted(of(fault) + "; the connection was closed");
      case Failure.NotSecured(var fault) -> TlsWords.of(fault);
      case Failure.ProtectionRefused(var command, var reply) ->
          TlsWords.protectionRefused(command, reply);
      case Failure.ProtectionKept(var command, var reply) ->
          TlsWords.protectionKept(command, reply);
      case Failure.Unconfirmed(var command, var moved, var cause) ->
          both(of(cause, settings), Phrase.diagnostic(unconfirmed(command, moved)));
      case Failure.Abandoned(var why) ->
          both(
              of(why, settings),
              Phrase.diagnostic("the server did not end the transfer; the connection was closed"));
      case Failure.NoDataConnection(var attempts) -> noted(noDataConnection(attempts, settings));
      case Failure.DataLost(var direction, var moved, DataFault.NotSecured(var tls)) ->
          TlsWords.dataNotSecured(direction, moved, tls);
      case Failure.DataLost(var direction, var moved, var fault) ->
          noted(dataLost(direction, moved, fault));
      case Failure.Interrupted() -> noted("interrupted");
      case Failure.InputEnded() -> noted("no answer was given");
      case Failure.LocalFile file -> LocalFailureWords.of(file, settings.dialect().localErrors());
      case Failure.Incomplete incomplete -> IncompleteWords.of(incomplete);
      case Failure.UserFault fault -> of(fault);
    };
  }

  private static String doubted(Reply reply) {
    return "the server sent a refusal that answers no command ("
        + reply.lines().getLast()
        + "); the command before may have failed; check it on the server";
  }

  /// The reply itself has been shown, with one exception: with verbose mode off, ftp.exe shows only
  /// replies that begin with 5, and is silent about a temporary refusal.
  private static List<Phrase> unlessShown(Reply reply, Settings settings) {
    return settings.isOn(Toggle.VERBOSE) || reply.severity() == Severity.PERMANENT_NEGATIVE
        ? List.of()
        : noted(reply.lines().getLast());
  }

  /// The reply has been shown in every mode.
  private static boolean isShownAnyway(FtpCommand command) {
    return command instanceof FtpCommand.Request request
        && Prominence.of(request) == Prominence.ALWAYS;
  }

  private static List<Phrase> both(List<Phrase> first, Phrase then) {
    return Stream.concat(first.stream(), Stream.of(then)).toList();
  }

  private static List<Phrase> of(Failure.UserFault fault) {
    return switch (fault) {
      case Failure.NotConnected() -> said("Not connected.");
      case Failure.AlreadyConnected(var host) ->
          said("Already connected to " + host.text() + ", use disconnect first.");
      case Failure.UnknownCommand _ -> said("Invalid command.");
      case Failure.AmbiguousCommand _ -> said("Ambiguous command.");
      case Failure.WrongUsage(var command) -> said(Usages.of(command));
      case Failure.NoSuchAnswer(var subject, var answer) ->
          noted(
              Questions.unanswered(subject, answer)
                  + "; nothing more was done (-i asks no questions about files)");
      case Failure.ListingOverFile(var name) ->
          noted(
              "'"
                  + name
                  + "' is here already, and a listing would replace it; --overwrite-listings allows"
                  + " that");
      case Failure.EmptyArgument(var command) ->
          noted(command + ": an argument is empty (\"\"); nothing was done");
      case Failure.BadPort(var text) -> said(text + ": bad port number");
      case Failure.UnusableUrl(var url) -> noted("that URL cannot be used: " + of(url));
      case Failure.UnknownType(var text) -> said(text + ": unknown mode");
      case Failure.UnsendableText(var text) ->
          noted("'" + text + "' cannot be sent: it holds a line end, NUL or half a character");
      case Failure.UnwritableText(var line, var charset) ->
          noted("'" + line + "' was not sent: " + charset.name() + " (--encoding) cannot write it");
      case Failure.VerbatimRefused(var verb, var reason) -> noted(VerbatimWords.of(verb, reason));
      case Failure.ShellNotStarted(var command) -> noted("'" + command + "' could not be started");
      case Failure.NameTaken(var path) ->
          noted(
              "'"
                  + path
                  + "' would overwrite a file that was just fetched; give another name: get FILE"
                  + " NAME");
      case Failure.UnsafeLocalName(var path) ->
          noted(
              "the last part of '"
                  + path
                  + "' cannot be a local file name; give one: get FILE NAME");
    };
  }

  static String of(UrlFault fault) {
    return switch (fault) {
      case HOST -> "it names no host";
      case PORT_APART -> "its port belongs into it: ftp://HOST:PORT/";
      case SCHEME -> "only ftp://, ftpes:// and ftps:// can be used";
      case PORT -> "the text after its host is not a port number";
      case USER -> "it has an empty user name, or an '@' in one that must be written %40";
      case ESCAPE -> "a '%' in it is not followed by two hexadecimal digits; write it %25";
      case UNSENDABLE -> "it holds a control character or half a character";
      case QUERY -> "'?' and '#' mean nothing in it; in a name, write them %3F and %23";
      case TYPE -> "after ';' only type=a, type=i or type=d may follow; in a name, write it %3B";
    };
  }

  static String of(ConnectFault fault) {
    return switch (fault) {
      case REFUSED -> "Connection refused";
      case TIMED_OUT -> "Connection timed out";
      case UNREACHABLE -> "ICMP network unreachable";
      case WRONG_PEER, LOCAL -> "Unknown error number";
      case NO_FREE_PORT -> "None of the ports allowed is free";
      case NOT_AN_ADDRESS_OF_A_SERVER -> "The server named an address that cannot be its own";
      case BEHIND_PROXY -> "The server cannot connect through the proxy";
      case PROXY_FAILED -> "The proxy did not connect";
    };
  }

  static String noAddress(HostName host, HostAddress.Family family) {
    return switch (family) {
      case IPV4 -> "'" + host.text() + "' has no IPv4 address, and -4 allows no other";
      case IPV6 -> "'" + host.text() + "' has no IPv6 address, and -6 allows no other";
    };
  }

  static String of(ReplyFault fault) {
    return switch (fault) {
      case ReplyFault.NotAReply(var line) ->
          "the server sent something that is not an FTP reply: " + line;
      case ReplyFault.EndlessReply(int bytes) ->
          "the server sent a reply of more than " + bytes + " bytes";
      case ReplyFault.OutOfTurn(var reply) ->
          "the server answered a later command before an earlier one: " + reply.lines().getLast();
      case ReplyFault.UnreadableFact(var reply) ->
          "the server's reply cannot be used: " + reply.lines().getLast();
    };
  }

  private static String noDataConnection(List<DataAttempt> attempts, Settings settings) {
    return "no data connection could be made ("
        + attempts.stream().map(FailureWords::of).collect(Collectors.joining("; "))
        + ")"
        + switch (settings.dialect().vocabulary()) {
          case EXTENDED -> "; 'passive' switches between passive and active";
          case FTP_EXE -> "";
        };
  }

  static String of(DataAttempt attempt) {
    return attempt.method() + ": " + obstacle(attempt);
  }

  /// The obstacle to `attempt`.
  static String obstacle(DataAttempt attempt) {
    return switch (attempt.obstacle()) {
      case Obstacle.Refused(var reply) -> reply.lines().getLast();
      case Obstacle.Unreadable(var fault) -> of(fault);
      case Obstacle.NotConnected(var fault) -> Reasons.of(fault);
    };
  }

  static String unconfirmed(TransferCommand command, ByteCount moved) {
    String verb =
        switch (command.direction()) {
          case RECEIVED -> " bytes were received";
          case SENT -> " bytes were sent";
        };
    return moved.bytes()
        + verb
        + ", but the connection was lost before the server confirmed the transfer";
  }

  /// The beginning of a sentence about a transfer that has ended too early.
  static String stopped(Direction direction, ByteCount moved) {
    return verb(direction) + " stopped after " + moved.bytes() + " bytes: ";
  }

  private static String verb(Direction direction) {
    return switch (direction) {
      case RECEIVED -> "receiving";
      case SENT -> "sending";
    };
  }

  static String dataLost(Direction direction, ByteCount moved, DataFault fault) {
    String verb = verb(direction);
    String stopped = stopped(direction, moved);
    return switch (fault) {
      case DataFault.Broken() -> stopped + "the data connection broke";
      // The bytes have not been counted: that is done at the end, and this is none.
      case DataFault.Silent() ->
          verb + " stopped: no data moved for as long as --data-timeout allows";
      case DataFault.Truncated() ->
          stopped
              + "the protected connection ended without close_notify, so the data may be"
              + " incomplete; --tls-unclosed=HOST takes those of one server for complete";
      case DataFault.OtherSize(var named) ->
          stopped + "the server has announced " + named.bytes() + " bytes";
      case DataFault.Stranger(var address) ->
          "a data connection from "
              + address.text()
              + " was refused, since that is not the server's address; --data-address=reply allows"
              + " it";
      case DataFault.NotSecured(var tls) -> stopped + TlsWords.inShort(tls);
      case DataFault.Local(var local) ->
          stopped + "the local file failed: " + LocalFailureWords.of(local);
    };
  }

  private static List<Phrase> said(String text) {
    return List.of(Phrase.line(VisibleText.of(text)));
  }

  private static List<Phrase> noted(String text) {
    return List.of(Phrase.diagnostic(VisibleText.of(text)));
  }
}
