package dev.hexftp.domain.tls;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/// The SHA-256 digest of a server's public key (its SubjectPublicKeyInfo, RFC 5280 §4.1.2.7), in
/// base 64. It is the same after a certificate has been renewed for the same key. Written
/// `sha256//…`, as curl does.
///
/// @param digest 43 characters of base 64 and a `=`
public record KeyPin(String digest) {
  private static final String PREFIX = "sha256//";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{43}=");

  /// @throws IllegalArgumentException if `digest` is not of that form; text from outside goes
  ///   through [#parse]
  public KeyPin {
    if (!FORM.matcher(digest).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest in base 64: " + digest);
    }
  }

  /// The pin that `text` writes, with its prefix, or none.
  public static Option<KeyPin> parse(String text) {
    String digest = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
    return Option.when(FORM.matcher(digest).matches(), () -> new KeyPin(digest));
  }

  @Override
  public String toString() {
    return PREFIX + digest;
  }
}
