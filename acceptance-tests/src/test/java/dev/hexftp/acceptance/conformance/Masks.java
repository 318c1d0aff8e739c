package dev.hexftp.acceptance.conformance;

import java.util.List;
import java.util.regex.Pattern;

/// Hides from an output the parts that no test can know before: ports, times, and all that depends
/// on the machine. The shape of the hidden part is checked all the same: a text without it is left
/// as it is.
final class Masks {
  private static final List<Mask> ALL =
      List.of(
          mask(
              "^(ftp: \\d+ bytes \\w+ in )\\d+\\.\\d\\d(Seconds )\\d+\\.\\d\\d",
              "$1<time>$2<rate>"),
          // Below 10 ms there is no rate; how long a transfer takes depends on the machine.
          mask(
              "^(ftp: \\d+ bytes \\w+ in )0\\.0[01]Seconds\\.$",
              "$1<time>Seconds <rate>Kbytes/sec."),
          mask("^(Anonymous login succeeded for ).+@.+$", "$1<user@machine>"),
          mask("^ftp: .*/script\\.ftp, line ", "ftp: <script>, line "),
          mask("^(---> PORT )[\\d,]+$", "$1<address>"),
          mask("^(---> EPRT \\|\\d\\|[^|]+\\|)\\d+\\|$", "$1<port>|"),
          mask("(227 \\D*)\\d{1,3}(?:,\\d{1,3}){5}", "$1<address>"),
          mask("(229 [^(\\n]*\\(([|!])\\2{1,2})\\d+(?=\\2\\))", "$1<port>"),
          mask("^([-d][-rwx]{9} .*) \\p{Alpha}{3} [ \\d]\\d +\\d{1,2}:\\d\\d ", "$1 <date> "));

  private record Mask(Pattern pattern, String replacement) {}

  private Masks() {}

  /// `output` with its variable parts hidden.
  static String hide(String output) {
    String hidden = output;
    for (Mask mask : ALL) {
      hidden = mask.pattern().matcher(hidden).replaceAll(mask.replacement());
    }
    return hidden;
  }

  private static Mask mask(String pattern, String replacement) {
    return new Mask(Pattern.compile(pattern, Pattern.MULTILINE), replacement);
  }
}
