package dev.hexftp.bootstrap;

import java.util.List;

/// Where the program begins.
public final class Main {
  private Main() {}

  /// Runs the client with the arguments of the command line and ends the process.
  public static void main(String[] arguments) {
    // Otherwise Guice generates classes in a way that makes the JDK warn on standard error.
    setUnlessSet("guice_bytecode_gen_option", "DISABLED");
    // Some servers hand out TLS tickets that live longer than the JDK accepts. Without tickets it
    // goes by the session's id, and a data connection can resume the session of the control one.
    setUnlessSet("jdk.tls.client.enableSessionTicketExtension", "false");
    System.exit(new Program(ProcessContext.ofProcess()).run(List.of(arguments)).code());
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
