package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.destination.TypedHost;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Understands the command line. Which options there are is said by [OptionTable].
public final class InvocationReader {
  private static final String LONG = "--";
  static final String HELP = "--help";
  static final String VERSION = "--version";
  static final String USAGE = "-?";
  static final String SCRIPT = "-s";

  private InvocationReader() {}

  /// The request of `arguments`.
  public static Invocation read(List<String> arguments) {
    return FlagLetters.spellOut(arguments)
        .fold(complaint -> wrongUsage(arguments, complaint), InvocationReader::parse);
  }

  /// A line that cannot be understood as a whole may still name the dialect of complaints.
  private static Invocation wrongUsage(List<String> words, String complaint) {
    return new Invocation.UsageError(RunOptions.dialectOf(words), complaint);
  }

  private static Invocation parse(List<String> words) {
    try {
      ParsedArguments parsed =
          new ParsedArguments(parser(words).parseArgs(words.toArray(String[]::new)));
      return hasWordTooMany(parsed)
          ? wrongUsage(words, "a word too many follows the host")
          : invocation(parsed);
    } catch (ParameterException complaint) {
      return isAboutLongOption(complaint)
          ? new Invocation.InvalidOption(Complaints.of(complaint))
          : wrongUsage(words, Complaints.of(complaint));
    }
  }

  private static CommandLine parser(List<String> words) {
    CommandSpec spec = CommandSpec.create();
    spec.parser()
        .posixClusteredShortOptionsAllowed(false)
        .overwrittenOptionsAllowed(true)
        .allowOptionsAsOptionParameters(true) // a script may be called "-v"
        .expandAtFiles(false);
    // The description of an option costs more time than reading the words does.
    OptionTable.letters().flatMap(Spec::of).forEach(spec::addOption);
    if (words.stream().anyMatch(word -> word.startsWith(LONG))) {
      OptionTable.words().flatMap(Spec::of).forEach(spec::addOption);
    }
    return new CommandLine(spec.addPositional(word("0")).addPositional(word("1")));
  }

  private static PositionalParamSpec word(String index) {
    return PositionalParamSpec.builder().index(index).arity("0..1").type(String.class).build();
  }

  private static Invocation invocation(ParsedArguments parsed) {
    if (parsed.has(HELP)) {
      return new Invocation.ShowHelp();
    }
    if (parsed.has(VERSION)) {
      return new Invocation.ShowVersion(parsed.has(Flag.DEBUG.word()));
    }
    return parsed.has(USAGE) ? new Invocation.ShowUsage() : run(parsed);
  }

  private static Invocation run(ParsedArguments parsed) {
    return TlsOptions.contradiction(parsed)
        .orElse(() -> RouteOptions.contradiction(parsed))
        .orElse(() -> LoginOptions.contradiction(parsed))
        .fold(() -> connecting(parsed), Invocation.InvalidOption::new);
  }

  private static Invocation connecting(ParsedArguments parsed) {
    TlsOptions tls = TlsOptions.of(parsed);
    Port usual = tls.mode() == TlsMode.IMPLICIT ? Port.FTPS : Port.FTP;
    return parsed
        .word(0)
        .fold(
            () -> new Invocation.Run(options(parsed, tls, Option.none())),
            word ->
                destination(parsed, word, usual)
                    .fold(
                        Invocation.InvalidHost::new,
                        server -> new Invocation.Run(options(parsed, tls, Option.of(server)))));
  }

  private static Either<UserFault, Destination> destination(
      ParsedArguments parsed, String word, Port usual) {
    return switch (RunOptions.of(parsed).dialect().vocabulary()) {
      case EXTENDED -> TypedHost.of(word, parsed.word(1), usual);
      case FTP_EXE -> FtpUrl.destination(word, usual);
    };
  }

  /// ftp.exe knows no port after the host.
  private static boolean hasWordTooMany(ParsedArguments parsed) {
    return parsed.word(1).isDefined()
        && RunOptions.of(parsed).dialect().vocabulary() == Vocabulary.FTP_EXE;
  }

  private static InvocationOptions options(
      ParsedArguments parsed, TlsOptions tls, Option<Destination> server) {
    return new InvocationOptions(
        Arrays.stream(Flag.values())
            .filter(flag -> parsed.has(flag.word()))
            .collect(Collectors.toSet()),
        parsed.value(SCRIPT),
        BufferHints.of(parsed),
        RunOptions.of(parsed),
        Timeouts.of(parsed),
        tls,
        DataOptions.of(parsed),
        RouteOptions.of(parsed),
        RetryOptions.of(parsed),
        LoginOptions.of(parsed),
        ServerOptions.of(parsed),
        server);
  }

  private static boolean isAboutLongOption(ParameterException complaint) {
    String word =
        switch (complaint) {
          case UnmatchedArgumentException unmatched -> unmatched.getUnmatched().getFirst();
          // That the flags have their values has been seen to.
          case MissingParameterException _ -> LONG;
          case ParameterException other when other.getArgSpec() instanceof OptionSpec option ->
              option.longestName();
          case ParameterException _ -> "";
        };
    return word.startsWith(LONG);
  }
}
