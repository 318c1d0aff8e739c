package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.text.VisibleText;
import java.util.List;

/// What is said about a script that cannot be read.
final class ScriptFaultWords {
  private ScriptFaultWords() {}

  static List<Phrase> of(String script, ScriptFault fault) {
    String shown = VisibleText.of(script);
    return List.of(
        switch (fault) {
          // ftp.exe's words, where it has some.
          case ScriptFault.NotOpened() -> Phrase.line("Error opening script file " + shown + ".");
          case ScriptFault.ReadFailed(int line) ->
              Phrase.diagnostic(shown + ": reading failed at line " + line);
          case ScriptFault.NotUtf8(int line, long byteOffset) ->
              Phrase.diagnostic(
                  shown
                      + ": line "
                      + line
                      + " is not UTF-8 (at byte offset "
                      + byteOffset
                      + "); save it as UTF-8");
          case ScriptFault.LineTooLong(int line, int limitBytes) ->
              Phrase.diagnostic(
                  shown + ": line " + line + " is longer than " + limitBytes + " bytes");
          case ScriptFault.TooLarge(long limitBytes) ->
              Phrase.diagnostic(shown + ": is larger than " + limitBytes + " bytes");
        });
  }
}
