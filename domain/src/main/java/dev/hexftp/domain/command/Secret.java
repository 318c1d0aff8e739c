package dev.hexftp.domain.command;

import io.vavr.control.Option;

/// A password or account. It prints as stars. Only what writes it to the wire may read what it
/// holds: [CommandEncoder], and the login at a proxy; a rule of the architecture knows the two by
/// name.
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// The secret for `text`, or none if it holds what a [CommandArgument] cannot.
  public static Option<Secret> of(String text) {
    return CommandArgument.isSendable(text) ? Option.of(new Secret(text)) : Option.none();
  }

  /// What it holds. Not to be called by anybody else.
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "****";
  }
}
