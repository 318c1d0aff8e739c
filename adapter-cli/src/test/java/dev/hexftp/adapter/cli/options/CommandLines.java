package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.Port;
import java.util.List;

/// Command lines, and the values that are read from them.
final class CommandLines {
  private CommandLines() {}

  static Port port(String arguments) {
    return optionsOf(read(arguments)).server().getOrElseThrow(AssertionError::new).port();
  }

  static Invocation read(String arguments) {
    return InvocationReader.read(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
  }

  static InvocationOptions optionsOf(Invocation invocation) {
    if (invocation instanceof Invocation.Run(InvocationOptions options)) {
      return options;
    }
    throw new AssertionError("the client is not run but: " + invocation);
  }
}
