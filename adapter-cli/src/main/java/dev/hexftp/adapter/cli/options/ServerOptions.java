package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The commands for servers, and their charset.
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

  static List<CliOption> table() {
    return List.of(
        CliOption.of(
                CHARSET,
                "=CHARSET",
                new CliOption.Kind.Parsed(
                    WireCharset::named, "is not a character set that can be used for names"),
                "Names are written in CHARSET instead of UTF-8.")
            .andMore("It must hold ASCII; a name that it has no characters for is not sent.")
            .usually("UTF-8")
            .because(
                "for servers that are not; bytes that are no text survive on the wire in any case;"
                    + " as a local name they need this option, or a name that you give. What cannot"
                    + " be written is refused, never replaced by `?`"),
        CliOption.of(
                VIRTUAL_HOST,
                "=NAME",
                new CliOption.Kind.Parsed(matching(HOST), "is not a host name"),
                "Which of the hosts of a server is meant.")
            .andMore("It is sent by HOST; a server that does not have it is not logged in to.")
            .because(
                "HOST before the login (RFC 7151); with TLS the server is asked for by this name"
                    + " and has to prove it"),
        CliOption.of(
                CLIENT_NAME,
                "=TEXT",
                new CliOption.Kind.Parsed(matching(NAME), "is not a program name"),
                "What this program is called.")
            .andMore("It is sent by CLNT to servers that offer it.")
            .because("CLNT, where FEAT offers it"),
        CliOption.of(
                LANGUAGE,
                "=TAG",
                new CliOption.Kind.Parsed(
                    matching(TAG), "is not a language tag, such as en or pt-BR"),
                "In which language the server is to answer.")
            .andMore("It is sent by LANG to servers that offer it.")
            .because("LANG, where FEAT offers it (RFC 2640 §4.1)"));
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
