package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Destination;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.FtpUrl;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Understands the command line.
///
/// The options are described by picocli's objects, not by its annotations: reading annotations
/// would double the time that a start takes.
public final class LaunchReader {
  private static final String LONG = "--";
  private static final String HELP = "--help";
  private static final String VERSION = "--version";
  private static final String ON_ERROR = "--on-error";
  private static final String CONNECT_TIMEOUT = "--connect-timeout";
  private static final String REPLY_TIMEOUT = "--reply-timeout";
  private static final String DATA_TIMEOUT = "--data-timeout";
  private static final List<String> NUMBERS =
      List.of("-x", "-r", "-b", "-w", CONNECT_TIMEOUT, REPLY_TIMEOUT, DATA_TIMEOUT);
  private static final String COMPAT = "--compat";
  private static final String FTP_EXE = "ftp.exe";
  private static final String CONTINUE = "continue";
  private static final String ABORT = "abort";

  /// Of at most nine digits that count, so that every one is an int.
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,8}");

  private LaunchReader() {}

  /// What `arguments` ask for.
  public static Launch read(List<String> arguments) {
    return FlagLetters.spellOut(arguments).fold(() -> wrongUsage(arguments), LaunchReader::parse);
  }

  /// What cannot be understood as a whole may still say how it wants to be complained about.
  private static Launch wrongUsage(List<String> words) {
    boolean compatible = words.contains(COMPAT + "=" + FTP_EXE);
    return new Launch.WrongUsage(compatible ? Dialect.FTP_EXE : Dialect.OURS);
  }

  private static Launch parse(List<String> words) {
    try {
      return launch(parser().parseArgs(words.toArray(String[]::new)));
    } catch (ParameterException complaint) {
      return isAboutLongOption(complaint)
          ? new Launch.WrongLongOption(String.valueOf(complaint.getMessage()))
          : wrongUsage(words);
    }
  }

  private static CommandLine parser() {
    CommandSpec spec = CommandSpec.create();
    spec.parser()
        .posixClusteredShortOptionsAllowed(false)
        .overwrittenOptionsAllowed(true)
        .allowOptionsAsOptionParameters(true) // a script may be called "-v"
        .expandAtFiles(false);
    for (Flag flag : Flag.values()) {
      spec.addOption(OptionSpec.builder(flag.word()).build());
    }
    for (String number : NUMBERS) {
      spec.addOption(
          OptionSpec.builder(number)
              .type(Integer.class)
              .converters(LaunchReader::positive)
              .build());
    }
    return new CommandLine(
        spec.addOption(OptionSpec.builder("-?").build())
            .addOption(OptionSpec.builder("-s").type(String.class).build())
            .addOption(OptionSpec.builder(HELP).build())
            .addOption(OptionSpec.builder(VERSION).build())
            .addOption(
                OptionSpec.builder(ON_ERROR)
                    .type(String.class)
                    .converters(LaunchReader::continueOrAbort)
                    .build())
            .addOption(
                OptionSpec.builder(COMPAT)
                    .type(Dialect.class)
                    .converters(LaunchReader::dialect)
                    .build())
            .addPositional(
                PositionalParamSpec.builder().index("0").arity("0..1").type(String.class).build()));
  }

  private static Launch launch(ParseResult result) {
    if (result.hasMatchedOption(HELP)) {
      return new Launch.ShowHelp();
    }
    if (result.hasMatchedOption(VERSION)) {
      return new Launch.ShowVersion();
    }
    return result.hasMatchedOption("-?") ? new Launch.ShowUsage() : run(result);
  }

  private static Launch run(ParseResult result) {
    return Option.of(result.<String>matchedPositionalValue(0, null))
        .fold(
            () -> new Launch.Run(options(result, Option.none())),
            word ->
                FtpUrl.destination(word, Port.FTP)
                    .fold(
                        Launch.WrongHost::new,
                        server -> new Launch.Run(options(result, Option.of(server)))));
  }

  private static LaunchOptions options(ParseResult result, Option<Destination> server) {
    return new LaunchOptions(
        Arrays.stream(Flag.values())
            .filter(flag -> result.hasMatchedOption(flag.word()))
            .collect(Collectors.toSet()),
        Option.of(result.<String>matchedOptionValue("-s", null)),
        new BufferHints(
            number(result, "-x"), number(result, "-r"), number(result, "-b"), number(result, "-w")),
        new Timeouts(
            seconds(result, CONNECT_TIMEOUT),
            seconds(result, REPLY_TIMEOUT),
            seconds(result, DATA_TIMEOUT)),
        result.matchedOptionValue(ON_ERROR, CONTINUE).equals(ABORT),
        result.matchedOptionValue(COMPAT, Dialect.OURS),
        server);
  }

  private static Option<Duration> seconds(ParseResult result, String option) {
    return number(result, option).map(Duration::ofSeconds);
  }

  private static Option<Integer> number(ParseResult result, String option) {
    return Option.of(result.<Integer>matchedOptionValue(option, null));
  }

  private static Integer positive(String text) {
    if (POSITIVE.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    throw new TypeConversionException("'" + text + "' is not a positive number");
  }

  private static String continueOrAbort(String text) {
    if (text.equals(CONTINUE) || text.equals(ABORT)) {
      return text;
    }
    throw new TypeConversionException("'" + text + "' is neither continue nor abort");
  }

  private static Dialect dialect(String text) {
    if (text.equals(FTP_EXE)) {
      return Dialect.FTP_EXE;
    }
    throw new TypeConversionException("'" + text + "' is not ftp.exe, the one that there is");
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
