package dev.hexftp.application.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.credentials.NetrcSource;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import dev.hexftp.testkit.user.RecordingDisplay;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetrcLoginsTest implements CredentialStoreContract {
  private final RecordingDisplay display = new RecordingDisplay();
  private Either<Failure, Netrc> file = Either.right(new Netrc(List.of()));

  @Override
  public CredentialStore knowing(String user, String password) {
    return holding("machine " + HOST.text() + " login " + user + " password " + password);
  }

  @Test
  void macros_are_reported_once_and_only_for_the_host_that_has_them() {
    CredentialStore store =
        holding("machine b login bob\nmachine ftp.example login anna macdef init\nbin\n");

    store.find(new HostName("b"));
    assertThat(display.diagnostics()).isEmpty();

    store.find(HOST);
    store.find(HOST);
    assertThat(display.diagnostics())
        .isEqualTo("ftp: the macros (macdef) in 'the file' are not carried out\n");
  }

  @Test
  void the_file_is_read_for_each_search() {
    CredentialStore store = holding("");
    assertThat(store.find(HOST)).isEqualTo(Either.right(Option.none()));

    knowing("anna", "secret");

    assertThat(CredentialStoreContract.found(store)).isNotEmpty();
  }

  @Test
  void a_file_that_cannot_be_used_is_a_failure() {
    file =
        Either.left(
            new Failure.CredentialsUnavailable(
                new CredentialSource.Netrc("the file"), new CredentialFault.OpenToOthers()));

    assertThat(store().find(HOST)).isEqualTo(file);
  }

  private CredentialStore holding(String text) {
    file =
        Netrc.parse(text)
            .mapLeft(
                fault ->
                    new Failure.CredentialsUnavailable(
                        new CredentialSource.Netrc("the file"), fault));
    return store();
  }

  private CredentialStore store() {
    return new NetrcLogins(
        new NetrcSource() {
          @Override
          public Either<Failure, Netrc> netrc() {
            return file;
          }

          @Override
          public String name() {
            return "the file";
          }
        },
        display);
  }
}
