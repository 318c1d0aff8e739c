package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.adapter.socket.tls.material.TlsMaterial.Client;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows the user's certificate to every server that asks for one. Whether the server's list of
/// authorities names its signer does not matter: many lists are not complete, and the user has
/// named the certificate.
final class ClientKeys extends X509ExtendedKeyManager {
  private static final String ALIAS = "client";

  private final Client client;

  ClientKeys(Client client) {
    this.client = client;
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, SSLEngine engine) {
    return List.of(keyTypes).contains(client.key().getAlgorithm()) ? ALIAS : null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return client.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return client.key();
  }

  // The library may ask in these ways too, but not for an engine on the client's side.

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }

  @Override
  public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[0];
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
