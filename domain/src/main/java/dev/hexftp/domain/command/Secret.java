package dev.hexftp.domain.command;

import io.vavr.control.Option;

/// A password or account. It prints as stars, and only [CommandEncoder], in this package, can read
/// what it holds.
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// The secret for `text`, or none if it holds what a [CommandArgument] cannot.
  public static Option<Secret> of(String text) {
    return CommandArgument.isSendable(text) ? Option.of(new Secret(text)) : Option.none();
  }

  String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "****";
  }
}
