package dev.hexftp.domain.transcript;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.reply.Reply;
import java.util.stream.Collectors;

/// Why something failed, in half a sentence, for a place that names the command itself.
///
/// It repeats no word that the user has written: the word may be a password that was taken for a
/// command, and the command beside it is shown with stars.
final class Reasons {
  private Reasons() {}

  /// Why `failure` happened. Control characters are as they came.
  static String of(Failure failure) {
    return switch (failure) {
      case Failure.UnknownHost(var host) -> "no address was found for '" + host.text() + "'";
      case Failure.NoAddressOfFamily(var host, var family) -> FailureWords.noAddress(host, family);
      case Failure.NotConnectable(var host, var port, var fault) ->
          "no connection to " + host.text() + ", port " + port.number() + ": " + of(fault);
      case Failure.ProxyFailed(var proxy, var port, var fault) -> ProxyWords.of(proxy, port, fault);
      case Failure.GreetingRefused(var reply) -> "the server turned us away" + quoted(reply);
      case Failure.LoginRefused(var reply) -> "the login was refused" + quoted(reply);
      case Failure.CredentialsUnavailable(var source, var fault) ->
          CredentialWords.of(source, fault);
      case Failure.NoGreeting(var cause) -> "no FTP server answered: " + of(cause);
      case Failure.NotSecured(var fault) -> TlsWords.inShort(fault);
      case Failure.ProtectionRefused(var command, var reply) -> TlsWords.refused(command, reply);
      case Failure.ProtectionKept(var command, var reply) -> TlsWords.refused(command, reply);
      case Failure.ControlLost() -> "the connection was lost";
      case Failure.ServiceClosing(var reply) -> "the server closed the connection" + quoted(reply);
      case Failure.ReplyOverdue() -> "the server did not answer in time (--reply-timeout)";
      case Failure.ProtocolBroken(var fault) -> FailureWords.of(fault);
      case Failure.Unconfirmed(var command, var moved, _) ->
          FailureWords.unconfirmed(command, moved);
      case Failure.Abandoned(var why) -> of(why) + "; the connection was closed";
      case Failure.Refused(_, var reply) -> "the server refused it" + quoted(reply);
      case Failure.Doubted(var reply) -> "the server refused a command before" + quoted(reply);
      case Failure.NoDataConnection(var attempts) ->
          "no data connection could be made"
              + (attempts.isEmpty()
                  ? ""
                  : attempts.stream()
                      .map(FailureWords::of)
                      .collect(Collectors.joining("; ", " (", ")")));
      case Failure.DataLost(var direction, var moved, DataFault.NotSecured(var tls)) ->
          FailureWords.stopped(direction, moved) + TlsWords.inShort(tls);
      case Failure.DataLost(var direction, var moved, var fault) ->
          FailureWords.dataLost(direction, moved, fault);
      case Failure.NamesNotListed(var cause) -> "the names could not be listed: " + of(cause);
      case Failure.NamesLeftOut _ -> "the server listed names that do not match; they are left out";
      case Failure.NothingMatched _ -> "nothing matches";
      case Failure.NameTooLong _ -> "the server listed a name that is too long to be one";
      case Failure.Incomplete(_, int failed, int done, _, _, _) ->
          failed + " failed, " + done + " done";
      case Failure.Interrupted() -> "interrupted";
      case Failure.InputEnded() -> "no answer was given";
      case Failure.LocalFile(var name, var use, var fault) ->
          of(use) + " '" + name + "': " + LocalFailureWords.of(fault);
      case Failure.UserFault fault -> of(fault);
    };
  }

  /// In our own words: those of ftp.exe ([FailureWords]) leave out most reasons.
  static String of(ConnectFault fault) {
    return switch (fault) {
      case REFUSED -> "connection refused";
      case TIMED_OUT -> "connection timed out";
      case UNREACHABLE -> "there is no route";
      case WRONG_PEER -> "another host has answered";
      case LOCAL -> "this machine does not let the program connect";
      case NO_FREE_PORT -> "none of the allowed ports is free";
      case NOT_AN_ADDRESS_OF_A_SERVER -> "the server named an address that cannot be its own";
      case BEHIND_PROXY -> "the server cannot connect through the proxy";
      case PROXY_FAILED -> "the proxy did not connect";
    };
  }

  private static String of(Failure.UserFault fault) {
    return switch (fault) {
      case Failure.NotConnected() -> "there is no connection";
      case Failure.AlreadyConnected _ -> "there is a connection already";
      case Failure.UnknownCommand _ -> "there is no such command";
      case Failure.AmbiguousCommand _ -> "several commands begin so";
      case Failure.WrongUsage _ -> "the arguments do not fit the command";
      case Failure.BadPort _ -> "a port is a number from 1 to 65535";
      case Failure.UnusableUrl(var url) -> "the URL cannot be used: " + FailureWords.of(url);
      case Failure.UnknownType _ -> "there is no such type";
      case Failure.UnsendableText _ -> "it holds a line end, NUL or half a character";
      case Failure.UnwritableText(_, var charset) ->
          charset.name() + " (--encoding) cannot write it";
      case Failure.VerbatimRefused(var verb, var reason) -> VerbatimWords.of(verb, reason);
      case Failure.UnsafeLocalName _ -> "the last part of the path cannot be a local file name";
      case Failure.NameTaken _ -> "it would overwrite a file that was just fetched";
      case Failure.NoSuchAnswer(var subject, _) ->
          "the line after it is no answer to the question about '" + subject + "'";
      case Failure.ListingOverFile(var name) ->
          "a listing would replace '" + name + "' (--overwrite-listings)";
      case Failure.EmptyArgument _ -> "an argument is empty";
      case Failure.ShellNotStarted _ -> "the local shell could not start it";
    };
  }

  private static String of(LocalUse use) {
    return switch (use) {
      case READ -> "cannot read";
      case WRITE -> "cannot write";
      case ENTER -> "cannot enter";
      case REMEMBER -> "cannot use";
    };
  }

  private static String quoted(Reply reply) {
    return " (" + reply.lines().getLast() + ")";
  }
}
