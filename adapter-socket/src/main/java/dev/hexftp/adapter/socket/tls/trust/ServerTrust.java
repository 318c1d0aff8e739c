package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import io.vavr.control.Option;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Decides for one link which peers it trusts. The first certificate, the control connection's, is
/// inspected and judged by the link's policy; every later one has to be the same, byte for byte.
///
/// A connection that resumes an earlier session shows no certificate and does not come here.
public final class ServerTrust extends X509ExtendedTrustManager {
  private final CertificateInspection inspection;
  private final TrustPolicy policy;
  private Option<AcceptedCertificate> accepted = Option.none();
  private int shown;

  /// A certificate that was accepted.
  ///
  /// @param leaf as the library knows it
  /// @param certificate as the domain knows it
  /// @param why it was accepted
  public record AcceptedCertificate(
      X509Certificate leaf, ServerCertificate certificate, Acceptance why) {}

  public ServerTrust(CertificateInspection inspection, TrustPolicy policy) {
    this.inspection = inspection;
    this.policy = policy;
  }

  /// The accepted certificate; none before the first handshake.
  public Option<AcceptedCertificate> accepted() {
    return accepted;
  }

  /// How often a certificate has been shown so far.
  public int shown() {
    return shown;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    shown++;
    X509Certificate leaf = chain[0];
    if (accepted.exists(a -> a.leaf().equals(leaf))) {
      return;
    }
    ServerCertificate certificate = inspection.inspect(chain, authType, engine);
    if (accepted.isDefined()) {
      throw new RefusedCertificateException(new TlsFault.OtherCertificate(certificate));
    }
    Acceptance why =
        policy
            .judge(certificate)
            .getOrElseThrow(r -> new RefusedCertificateException(new TlsFault.Untrusted(r)));
    accepted = Option.of(new AcceptedCertificate(leaf, certificate, why));
  }

  /// The authorities that a client certificate may be signed by: a server's question.
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  // The library may ask in these ways too, but not for an engine on the client's side.

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("only engines are served");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("only engines are served");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("only servers are judged");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("only servers are judged");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only servers are judged");
  }
}
