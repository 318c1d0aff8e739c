package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.ServerCertificate;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Finds the faults of a server's certificate.
///
/// The JDK's own judge has the word: it checks the path to an authority and, since the engine asks
/// for it, the name of the host. Only a certificate that it accepts, and that is valid now, is
/// without faults. But it stops at the first fault, and users are to see all; so after its refusal
/// each thing that can be wrong is looked at by itself.
final class CertificateInspection {
  private final X509ExtendedTrustManager authorities;

  CertificateInspection(X509ExtendedTrustManager authorities) {
    this.authorities = authorities;
  }

  /// The contents of the first certificate of `chain`, and all its faults. `authType` and `engine`
  /// are those of the handshake.
  ServerCertificate inspect(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    return CertificateFacts.of(chain[0], faults(chain, authType, engine));
  }

  private List<CertificateFault> faults(
      X509Certificate[] chain, String authType, SSLEngine engine) {
    X509Certificate leaf = chain[0];
    Instant now = Instant.now();
    List<CertificateFault> faults = new ArrayList<>();
    boolean named = CertifiedNames.cover(engine.getPeerHost(), leaf);
    boolean accepted = named && isAccepted(authorities, chain, authType, engine);
    if (!accepted && !hasPath(chain, momentWithin(leaf, now))) {
      faults.add(
          isSelfSigned(leaf) ? CertificateFault.SELF_SIGNED : CertificateFault.UNKNOWN_AUTHORITY);
    }
    if (!named || (!accepted && !isForHost(leaf, authType, engine))) {
      faults.add(CertificateFault.WRONG_NAME);
    }
    if (now.isAfter(leaf.getNotAfter().toInstant())) {
      faults.add(CertificateFault.EXPIRED);
    }
    if (now.isBefore(leaf.getNotBefore().toInstant())) {
      faults.add(CertificateFault.NOT_YET_VALID);
    }
    if (!accepted && (faults.isEmpty() || !isForServers(leaf))) {
      faults.add(CertificateFault.UNFIT);
    }
    return faults;
  }

  /// Without any authority the judge does not judge but break.
  private static boolean isAccepted(
      X509ExtendedTrustManager judge, X509Certificate[] chain, String authType, SSLEngine engine) {
    if (judge.getAcceptedIssuers().length == 0) {
      return false;
    }
    try {
      judge.checkServerTrusted(chain, authType, engine);
      return true;
    } catch (CertificateException _) {
      return false;
    }
  }

  /// A judge that trusts the certificate itself has nothing left to check but the name.
  private static boolean isForHost(X509Certificate leaf, String authType, SSLEngine engine) {
    X509Certificate[] alone = {leaf};
    return isAccepted(Authorities.of(List.of(leaf)), alone, authType, engine);
  }

  /// A moment at which time is no fault of `leaf`: now, if it can be.
  private static Instant momentWithin(X509Certificate leaf, Instant now) {
    Instant begin = leaf.getNotBefore().toInstant();
    Instant end = leaf.getNotAfter().toInstant();
    if (now.isBefore(begin)) {
      return begin;
    }
    return now.isAfter(end) ? end : now;
  }

  /// Whether certificates lead from an authority to the first of `chain`, at `moment`.
  private boolean hasPath(X509Certificate[] chain, Instant moment) {
    Set<TrustAnchor> anchors =
        Arrays.stream(authorities.getAcceptedIssuers())
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toSet());
    if (anchors.isEmpty()) {
      return false;
    }
    try {
      X509CertSelector leaf = new X509CertSelector();
      leaf.setCertificate(chain[0]);
      PKIXBuilderParameters search = new PKIXBuilderParameters(anchors, leaf);
      search.setRevocationEnabled(false);
      search.setDate(Date.from(moment));
      search.addCertStore(
          CertStore.getInstance(
              "Collection", new CollectionCertStoreParameters(Arrays.asList(chain))));
      CertPathBuilder.getInstance("PKIX").build(search);
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static boolean isSelfSigned(X509Certificate leaf) {
    if (!leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())) {
      return false;
    }
    try {
      leaf.verify(leaf.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /// RFC 5280 §4.2.1.12.
  private static boolean isForServers(X509Certificate leaf) {
    try {
      List<String> purposes = leaf.getExtendedKeyUsage();
      return purposes == null
          || purposes.contains(SERVER_AUTHENTICATION)
          || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException _) {
      return false;
    }
  }

  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final String ANY_PURPOSE = "2.5.29.37.0";
}
