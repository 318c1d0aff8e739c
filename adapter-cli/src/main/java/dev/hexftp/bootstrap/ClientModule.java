package dev.hexftp.bootstrap;

import com.google.inject.AbstractModule;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.terminal.TextDisplay;

/// The wiring diagram of the client. Read it from the bottom of the hexagon to the top: the adapter
/// of each driven port, the application in the middle, the driving adapters.
final class ClientModule extends AbstractModule {
  private final DrivenSide driven;
  private final ApplicationParts application;
  private final DrivingSide driving;

  ClientModule(
      InvocationOptions options,
      StartupInputs inputs,
      CommandInput input,
      TextDisplay display,
      ProcessContext context) {
    OptionMapping mapping =
        new OptionMapping(
            options, input instanceof CommandInput.FromPipe, context.system().identity());
    this.driven = new DrivenSide(options, inputs, input, display, context, mapping);
    this.application = new ApplicationParts(mapping.preferences(inputs.proxies()));
    this.driving = new DrivingSide(options, input, display, context.process().exit());
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
    install(driven);
    install(application);
    install(driving);
  }
}
