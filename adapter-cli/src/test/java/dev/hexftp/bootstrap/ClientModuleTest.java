package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Binding;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.terminal.ProcessInput;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.bootstrap.ProcessContext.LocalSystem;
import dev.hexftp.bootstrap.ProcessContext.OwnProcess;
import dev.hexftp.bootstrap.ProcessContext.Streams;
import dev.hexftp.domain.local.LineEnd;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientModuleTest {
  @TempDir Path directory;

  @Test
  void every_part_is_there() {
    assertThat(Guice.createInjector(module()).getInstance(FrontEnd.class)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("drivenPorts")
  void a_driven_port_without_an_adapter_is_named_at_the_start(Class<?> port) {
    List<Element> without =
        Elements.getElements(module()).stream()
            .filter(element -> !(element instanceof Binding<?> binding && isOf(binding, port)))
            .toList();

    assertThatThrownBy(() -> Guice.createInjector(Elements.getModule(without)))
        .isInstanceOf(CreationException.class)
        .hasMessageContaining(port.getSimpleName());
  }

  static Stream<Class<?>> drivenPorts() {
    return Arrays.stream(DrivenPorts.class.getRecordComponents()).map(RecordComponent::getType);
  }

  private static boolean isOf(Binding<?> binding, Class<?> port) {
    return binding.getKey().equals(Key.get(port));
  }

  private ClientModule module() {
    InvocationOptions options = InvocationOptions.NONE;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    ProcessContext context =
        new ProcessContext(
            new Streams(
                nowhere, nowhere, InputStream.nullInputStream(), false, ProcessInput::keyboard),
            directory,
            UserFiles.elsewhere(Map.of(), directory),
            Map.of(),
            new LocalSystem(LineEnd.LF, "/bin/sh", "-c", "alice@example"),
            new OwnProcess((_, _) -> {}, (_, _) -> {}, _ -> {}, () -> ""));
    StartupInputs inputs =
        StartupInputs.read(options, context)
            .getOrElseThrow(fault -> new AssertionError(fault.toString()));
    CommandInput input = new CommandInput.FromPipe(ScriptInput.pipe(InputStream.nullInputStream()));
    return new ClientModule(options, inputs, input, new TextDisplay(nowhere, nowhere), context);
  }
}
