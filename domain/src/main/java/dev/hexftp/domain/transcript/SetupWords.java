package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.proxy.ProxyUrlFault;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.tls.MaterialFault;
import java.util.List;
import java.util.Locale;

/// The words about a program that cannot begin, and the remedy.
final class SetupWords {
  private SetupWords() {}

  static String of(SetupFault fault) {
    return switch (fault) {
      case SetupFault.UnreadableFile(var file, var local) ->
          "'"
              + VisibleText.of(file)
              + "' cannot be read: "
              + LocalFailureWords.of(local).toLowerCase(Locale.ROOT);
      case SetupFault.UnusableMaterial(var material) -> of(material);
      case SetupFault.UnusableProxy(var proxy) ->
          VisibleText.of(proxy.source()) + " names no proxy: " + of(proxy.fault());
    };
  }

  private static String of(MaterialFault fault) {
    return switch (fault) {
      case NO_AUTHORITY -> "--ca-file holds no certificate in PEM";
      case DAMAGED_AUTHORITY -> "a certificate in --ca-file cannot be read";
      case NO_CERTIFICATE -> "--client-cert holds no certificate in PEM";
      case DAMAGED_CERTIFICATE -> "a certificate in --client-cert cannot be read";
      case NO_KEY -> "no key in PEM belongs to --client-cert; give its file with --client-key=FILE";
      case DAMAGED_KEY -> "the key of --client-cert cannot be read";
      case ENCRYPTED_KEY ->
          "the key of --client-cert is encrypted; 'openssl pkey' writes it without a passphrase";
      case KEY_DOES_NOT_MATCH -> "the key belongs to another certificate than --client-cert";
    };
  }

  private static String of(ProxyUrlFault fault) {
    return switch (fault) {
      case UNKNOWN_SCHEME ->
          "it must begin with socks5://, socks5h://, socks4://, socks4a://, http:// or ftp://";
      case BAD_HOST -> "its host is missing or is not a host name";
      case BAD_PORT -> "its port is not a number from 1 to 65535";
      case BAD_ESCAPE -> "a '%' in it is not followed by two hexadecimal digits; write it %25";
      case BAD_LOGIN -> "its user and password cannot be sent to such a proxy";
      case LOGIN_FOR_GATEWAY ->
          "a gateway (ftp://) takes no user; yours on the server is sent to it";
    };
  }

  /// The words about a script that cannot be read.
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
