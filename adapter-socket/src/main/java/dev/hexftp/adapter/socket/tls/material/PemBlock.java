package dev.hexftp.adapter.socket.tls.material;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One block of a PEM text (RFC 7468 §2). Text between blocks is explanation and not read.
///
/// @param label the kind of its content, as in `CERTIFICATE`
/// @param body the lines between the boundaries
record PemBlock(String label, String body) {
  private static final Pattern FORM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /// All blocks of `text`, in order.
  static List<PemBlock> in(String text) {
    return FORM.matcher(text)
        .results()
        .map(match -> new PemBlock(match.group(1), match.group(2)))
        .toList();
  }

  /// Whether a pass phrase is needed to read it: OpenSSL's old way says so in a header (RFC 1421
  /// §4.6.1.1), the new one in the label.
  boolean isEncrypted() {
    return label.startsWith("ENCRYPTED") || body.contains("ENCRYPTED");
  }

  /// The bytes that it writes in base 64, or none if it does not.
  Option<byte[]> bytes() {
    Matcher headers = HEADERS.matcher(body);
    String base64 = headers.replaceFirst("");
    try {
      return Option.of(Base64.getDecoder().decode(SPACE.matcher(base64).replaceAll("")));
    } catch (IllegalArgumentException _) {
      return Option.none();
    }
  }

  private static final Pattern HEADERS =
      Pattern.compile("\\A\\s*(?:[A-Za-z-]+:[^\\n]*\\n)+\\s*\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");
}
