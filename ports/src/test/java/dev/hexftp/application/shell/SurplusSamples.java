package dev.hexftp.application.shell;

/// The text that the tests of surplus replies expect.
final class SurplusSamples {
  static final String SURPLUS = "the server sent a reply that answers no command";
  static final String DOUBT = "the server sent a refusal that answers no command";

  private SurplusSamples() {}
}
