package dev.hexftp.domain.command;

import io.vavr.control.Option;

/// A password or account. It prints as stars. Only the code that writes it to the wire may read its
/// text: [CommandEncoder], and the login at a proxy; a rule of the architecture knows the two by
/// name.
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// The secret for `text`, or none if that is no valid [CommandArgument].
  public static Option<Secret> of(String text) {
    return CommandArgument.isSendable(text) ? Option.of(new Secret(text)) : Option.none();
  }

  /// Its text. Not to be called from anywhere else.
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "****";
  }
}
