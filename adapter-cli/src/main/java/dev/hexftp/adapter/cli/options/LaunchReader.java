package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsMode;
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
public final class LaunchReader {
  private static final String LONG = "--";
  static final String HELP = "--help";
  static final String VERSION = "--version";
  static final String USAGE = "-?";
  static final String SCRIPT = "-s";

  private LaunchReader() {}

  /// What `arguments` ask for.
  public static Launch read(List<String> arguments) {
    return FlagLetters.spellOut(arguments).fold(() -> wrongUsage(arguments), LaunchReader::parse);
  }

  /// What cannot be understood as a whole may still say how it wants to be complained about.
  private static Launch wrongUsage(List<String> words) {
    return new Launch.WrongUsage(RunOptions.dialectOf(words));
  }

  private static Launch parse(List<String> words) {
    try {
      return launch(new Given(parser(words).parseArgs(words.toArray(String[]::new))));
    } catch (ParameterException complaint) {
      return isAboutLongOption(complaint)
          ? new Launch.WrongLongOption(words(complaint))
          : wrongUsage(words);
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
    return new CommandLine(
        spec.addPositional(
            PositionalParamSpec.builder().index("0").arity("0..1").type(String.class).build()));
  }

  private static Launch launch(Given given) {
    if (given.has(HELP)) {
      return new Launch.ShowHelp();
    }
    if (given.has(VERSION)) {
      return new Launch.ShowVersion(given.has(Flag.DEBUG.word()));
    }
    return given.has(USAGE) ? new Launch.ShowUsage() : run(given);
  }

  private static Launch run(Given given) {
    return TlsOptions.contradiction(given)
        .orElse(() -> RouteOptions.contradiction(given))
        .orElse(() -> LoginOptions.contradiction(given))
        .fold(() -> connecting(given), Launch.WrongLongOption::new);
  }

  private static Launch connecting(Given given) {
    TlsOptions tls = TlsOptions.of(given);
    Port usual = tls.mode() == TlsMode.IMPLICIT ? Port.FTPS : Port.FTP;
    return given
        .word()
        .fold(
            () -> new Launch.Run(options(given, tls, Option.none())),
            word ->
                FtpUrl.destination(word, usual)
                    .fold(
                        Launch.WrongHost::new,
                        server -> new Launch.Run(options(given, tls, Option.of(server)))));
  }

  private static LaunchOptions options(Given given, TlsOptions tls, Option<Destination> server) {
    return new LaunchOptions(
        Arrays.stream(Flag.values())
            .filter(flag -> given.has(flag.word()))
            .collect(Collectors.toSet()),
        given.value(SCRIPT),
        BufferHints.of(given),
        RunOptions.of(given),
        Timeouts.of(given),
        tls,
        DataOptions.of(given),
        RouteOptions.of(given),
        RetryOptions.of(given),
        LoginOptions.of(given),
        ServerOptions.of(given),
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

  /// What stands behind `=` in an option that does not exist may well be a password.
  private static String words(ParameterException complaint) {
    return complaint instanceof UnmatchedArgumentException unmatched
        ? "there is no option " + unmatched.getUnmatched().getFirst().replaceFirst("(?s)=.*", "")
        : String.valueOf(complaint.getMessage());
  }
}
