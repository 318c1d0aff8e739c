package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.tls.trust.RefusedCertificateException;
import dev.hexftp.domain.tls.TlsFault;
import io.vavr.control.Option;
import java.io.IOException;
import javax.net.ssl.SSLException;

/// Turns an exception of the TLS library during a handshake into a fault.
final class TlsFaults {
  private static final int DETAIL_CHARS = 200;

  private TlsFaults() {}

  static TlsFault of(IOException e) {
    return refusal(e)
        .getOrElse(() -> e instanceof SSLException ? ofLibrary(e) : new TlsFault.ConnectionLost());
  }

  private static TlsFault ofLibrary(IOException e) {
    String detail = detail(e);
    return detail.equals(NO_RECORD)
        ? new TlsFault.ClearTextInjected()
        : new TlsFault.NoAgreement(detail);
  }

  private static Option<TlsFault> refusal(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof RefusedCertificateException refused) {
        return Option.of(refused.fault());
      }
    }
    return Option.none();
  }

  /// The library's own words, such as `Received fatal alert: handshake_failure`. They may hold text
  /// that the server has sent.
  private static String detail(IOException e) {
    String text = Option.of(e.getMessage()).getOrElse(() -> e.getClass().getSimpleName());
    return text.substring(0, Math.min(text.length(), DETAIL_CHARS));
  }

  /// The library's words about bytes that are no record of TLS at all.
  private static final String NO_RECORD = "Unsupported or unrecognized SSL message";
}
