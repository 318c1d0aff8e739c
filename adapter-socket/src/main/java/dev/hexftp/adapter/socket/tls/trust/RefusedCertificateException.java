package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.domain.tls.TlsFault;
import java.io.Serial;
import java.security.cert.CertificateException;

/// Carries the reason why a certificate was refused through the TLS library, which only knows
/// exceptions, to the wire.
public final class RefusedCertificateException extends CertificateException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient TlsFault fault;

  RefusedCertificateException(TlsFault fault) {
    super("the certificate is not accepted");
    this.fault = fault;
  }

  public TlsFault fault() {
    return fault;
  }
}
