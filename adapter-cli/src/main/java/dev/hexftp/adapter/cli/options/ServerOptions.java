package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/// What servers are told, and how they write.
///
/// @param charset `--encoding`
/// @param virtualHost `--virtual-host`
/// @param clientName `--client-name`
/// @param language `--language`
public record ServerOptions(
    WireCharset charset,
    Option<CommandArgument> virtualHost,
    Option<CommandArgument> clientName,
    Option<CommandArgument> language) {
  private static final String CHARSET = "--encoding";
  private static final String VIRTUAL_HOST = "--virtual-host";
  private static final String CLIENT_NAME = "--client-name";
  private static final String LANGUAGE = "--language";

  private static final Pattern HOST = Pattern.compile("[^\\s\\p{Cntrl}]+");
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}+");

  /// A language tag (RFC 5646 §2.1), as far as it matters here.
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  /// Nothing was said.
  public static final ServerOptions NONE =
      new ServerOptions(WireCharset.UTF_8, Option.none(), Option.none(), Option.none());

  static List<OptionSpec> declared() {
    return List.of(
        Spec.value(CHARSET, WireCharset::named, "is no character set in which servers write names"),
        Spec.value(VIRTUAL_HOST, matching(HOST), "can be no name of a host"),
        Spec.value(CLIENT_NAME, matching(NAME), "can be no name of a program"),
        Spec.value(LANGUAGE, matching(TAG), "is no language tag, such as en or pt-BR"));
  }

  private static Function<String, Option<CommandArgument>> matching(Pattern form) {
    return text -> Option.when(form.matcher(text).matches(), text).flatMap(CommandArgument::of);
  }

  static ServerOptions of(ParsedArguments parsed) {
    return new ServerOptions(
        parsed.<WireCharset>value(CHARSET).getOrElse(NONE.charset),
        parsed.value(VIRTUAL_HOST),
        parsed.value(CLIENT_NAME),
        parsed.value(LANGUAGE));
  }
}
