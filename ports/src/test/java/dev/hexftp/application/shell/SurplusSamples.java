package dev.hexftp.application.shell;

/// What the tests of surplus replies expect to read.
final class SurplusSamples {
  static final String SURPLUS = "the server sent a reply that answers no command";
  static final String DOUBT = "the server sent a refusal that answers no command";

  private SurplusSamples() {}
}
