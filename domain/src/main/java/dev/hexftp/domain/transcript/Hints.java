package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.manual.Usages;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandLookup;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.text.Spelling;
import dev.hexftp.domain.text.VisibleText;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The additions to words of ftp.exe that do not name the object of a failure, its reason, or the
/// remedy.
final class Hints {
  private static final int MOST_MEANINGS = 10;

  private Hints() {}

  /// The hint to `failure`; none where its own words say it all.
  static Option<Phrase> to(Failure failure, Settings settings) {
    return text(failure, settings).map(VisibleText::of).map(Phrase::diagnostic);
  }

  private static Option<String> text(Failure failure, Settings settings) {
    Vocabulary vocabulary = settings.dialect().vocabulary();
    return switch (failure) {
      case Failure.UnknownHost(var host) ->
          Option.of("no address was found for '" + host.text() + "'; check its spelling");
      case Failure.NotConnectable(var host, var port, var fault) -> connecting(host, port, fault);
      case Failure.LoginRefused _, Failure.ControlLost _, Failure.ServiceClosing _ -> none();
      case Failure.UnknownCommand(var word) -> Option.of(unknown(word, vocabulary));
      case Failure.AmbiguousCommand(var word) -> Option.of(ambiguous(word, vocabulary));
      case Failure.WrongUsage(var command) -> Usages.instead(command);
      case Failure.BadPort _ -> Option.of("a port is a number from 1 to 65535");
      case Failure.UnknownType _ -> Option.of("the types are ascii, binary, image and tenex");
      case Failure.NoAddressOfFamily _, Failure.ProxyFailed _, Failure.GreetingRefused _ -> none();
      case Failure.CredentialsUnavailable _, Failure.NoGreeting _, Failure.NotSecured _ -> none();
      case Failure.ProtectionRefused _, Failure.ProtectionKept _, Failure.ReplyOverdue _ -> none();
      case Failure.ProtocolBroken _, Failure.Unconfirmed _, Failure.Abandoned _ -> none();
      case Failure.Refused(var command, var reply) -> refused(command, reply, settings);
      case Failure.Doubted _, Failure.NoDataConnection _ -> none();
      case Failure.DataLost _, Failure.NamesNotListed _, Failure.ListingFault _ -> none();
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> none();
      case Failure.LocalFile _, Failure.NotConnected _, Failure.AlreadyConnected _ -> none();
      case Failure.UnusableUrl _, Failure.UnsendableText _, Failure.UnwritableText _ -> none();
      case Failure.VerbatimRefused _, Failure.UnsafeLocalName _, Failure.NameTaken _ -> none();
      case Failure.ShellNotStarted _, Failure.NoSuchAnswer _, Failure.EmptyArgument _ -> none();
      case Failure.ListingOverFile _ -> none();
    };
  }

  private static Option<String> none() {
    return Option.none();
  }

  /// With verbose mode off the command was not shown, and servers say `No such file.` without
  /// which.
  private static Option<String> refused(FtpCommand command, Reply reply, Settings settings) {
    return Option.when(
        !settings.isOn(Toggle.VERBOSE),
        () -> CommandEncoder.masked(command) + " was refused (" + reply.code().value() + ")");
  }

  private static Option<String> connecting(HostName host, Port port, ConnectFault fault) {
    String server = host.text() + ", port " + port.number();
    return switch (fault) {
      case REFUSED -> Option.of("no server listens at " + server + "; is the port right?");
      case TIMED_OUT ->
          Option.of(server + ", did not answer in time (--connect-timeout); is there a firewall?");
      case UNREACHABLE -> Option.of("there is no route to " + server + "; is the network up?");
      case LOCAL -> Option.of("this machine does not let the program connect to " + server);
      case WRONG_PEER -> Option.of("another host than " + server + ", has answered");
      case NO_FREE_PORT, NOT_AN_ADDRESS_OF_A_SERVER, BEHIND_PROXY, PROXY_FAILED -> none();
    };
  }

  /// The word itself is not shown: it may be a password that was typed, or stands in a script,
  /// where a command was expected.
  private static String unknown(String word, Vocabulary vocabulary) {
    List<String> near =
        Spelling.near(
            word,
            Arrays.stream(CommandName.values())
                .filter(name -> vocabulary == Vocabulary.EXTENDED || name.isFtpExe())
                .map(CommandName::word));
    return near.isEmpty()
        ? "'help' lists all commands"
        : "did you mean " + String.join(" or ", near) + "? 'help' lists all commands";
  }

  private static String ambiguous(String word, Vocabulary vocabulary) {
    List<CommandName> all = CommandLookup.all(word, vocabulary);
    return "it may be "
        + all.stream()
            .limit(MOST_MEANINGS)
            .map(CommandName::word)
            .collect(Collectors.joining(" or "))
        + (all.size() > MOST_MEANINGS ? " or another; 'help' lists all commands" : "");
  }
}
