package dev.hexftp.testkit.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.ports.out.credentials.CredentialStore;

class MemoryCredentialsTest implements CredentialStoreContract {
  @Override
  public CredentialStore knowing(String user, String password) {
    Credentials credentials =
        Credentials.of(new CommandArgument(user))
            .withPassword(Secret.of(password).getOrElseThrow(AssertionError::new));
    return new MemoryCredentials().with(HOST.text(), credentials);
  }
}
