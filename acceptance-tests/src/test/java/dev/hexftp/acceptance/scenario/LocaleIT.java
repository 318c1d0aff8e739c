package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A job of cron, or a container, runs in a locale that knows no letters but those of ASCII. Names
/// are UTF-8 all the same.
@Timeout(120)
final class LocaleIT {
  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", ""})
  void names_keep_their_letters(String locale, @TempDir Path directory) throws IOException {
    FtpProgram program = FtpProgram.in(directory).with("LC_ALL", locale).with("LANG", "");
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      new Stage(server, program).play(Scenario.named("names"), Route.PASSIVE, FrontEnd.SCRIPT);
    }
  }
}
