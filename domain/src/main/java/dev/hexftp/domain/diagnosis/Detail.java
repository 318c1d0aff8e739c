package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.util.List;

/// The details of an outcome. Texts come from the server.
public sealed interface Detail {
  /// Nothing more than the outcome.
  record Nothing() implements Detail {}

  /// Why the check was left out.
  record Hindered(Hindrance why) implements Detail {}

  /// The failure of the attempt.
  record Stopped(Failure failure) implements Detail {}

  /// The server's reply to it.
  record Said(Reply reply) implements Detail {}

  /// Data came, and their protected connection ended without close_notify (RFC 8446 §6.1).
  record Unclosed() implements Detail {}

  /// The addresses of the host.
  record Addresses(List<HostAddress> all) implements Detail {
    public Addresses {
      all = List.copyOf(all);
    }
  }

  /// The end of the connection that is not ours.
  record Reached(Endpoint peer) implements Detail {}

  /// The features that the server lists, a line for each.
  record Features(List<String> lines) implements Detail {
    public Features {
      lines = List.copyOf(lines);
    }
  }

  /// The negotiated parameters of TLS.
  record Agreed(TlsVersion version, String cipherSuite) implements Detail {}

  /// The certificate that the server has shown, and why it is accepted.
  record Accepted(ServerCertificate certificate, Acceptance why) implements Detail {}

  /// The certificate that the server has shown, and why it is not accepted.
  record Rejected(CertificateRefusal refusal) implements Detail {}

  /// The address that the server says it has, and the one that we are connected to.
  record Compared(HostAddress said, HostAddress peer) implements Detail {
    /// Whether they are the same.
    public boolean isTrue() {
      return said.equals(peer);
    }
  }

  /// Whether the server accepts only data connections that resume the TLS session.
  record ReuseDemanded(boolean demanded) implements Detail {}

  /// It is among the features.
  record Offered() implements Detail {}

  /// It is not among the features.
  record NotOffered() implements Detail {}

  /// The algorithms for which it works.
  record Algorithms(List<String> names) implements Detail {
    public Algorithms {
      names = List.copyOf(names);
    }
  }

  /// The server lists names that are not in UTF-8; `example` is one.
  record OtherEncoding(String example) implements Detail {}
}
