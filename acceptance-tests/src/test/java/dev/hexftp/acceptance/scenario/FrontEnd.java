package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import java.util.ArrayList;
import java.util.List;

/// A way to hand a script to the program.
enum FrontEnd {
  /// `ftp -n -s:FILE`
  SCRIPT {
    @Override
    Run run(FtpProgram program, String script, List<String> flags) {
      return program.script(script, flags.toArray(String[]::new));
    }
  },
  /// `ftp -n < FILE`. As with ftp.exe, `-v` means the opposite there: replies are shown.
  STANDARD_INPUT {
    @Override
    Run run(FtpProgram program, String script, List<String> flags) {
      List<String> all = new ArrayList<>(flags);
      all.add("-v");
      return program.piped(script, all.toArray(String[]::new));
    }
  };

  /// Runs `script` with the program's `flags`.
  abstract Run run(FtpProgram program, String script, List<String> flags);
}
