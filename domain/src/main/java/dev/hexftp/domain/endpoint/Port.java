package dev.hexftp.domain.endpoint;

import dev.hexftp.domain.text.Digits;
import io.vavr.control.Option;

/// A TCP port, 1 to 65535.
public record Port(int number) {
  /// The port of an FTP server unless the user says otherwise (RFC 959 §8).
  public static final Port FTP = new Port(21);

  /// The port of an FTP server that speaks TLS from the first byte (RFC 4217 appendix A).
  public static final Port FTPS = new Port(990);

  private static final int HIGHEST = 65_535;
  private static final int MOST_DIGITS = 5;

  /// @throws IllegalArgumentException if `number` is no port; text from outside goes through
  ///   [#parse]
  public Port {
    if (number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException("not a port: " + number);
    }
  }

  /// The port that `text` writes in decimal digits, or none.
  public static Option<Port> parse(String text) {
    return Digits.value(text, MOST_DIGITS).flatMap(number -> of(number.intValue()));
  }

  /// The port of that number, or none.
  public static Option<Port> of(int number) {
    return number >= 1 && number <= HIGHEST ? Option.of(new Port(number)) : Option.none();
  }
}
