package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.proxy.ProxyUrlFault;
import dev.hexftp.domain.tls.MaterialFault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SetupWordsTest {
  @Test
  void it_is_said_which_file_cannot_be_read() {
    check(
        new SetupFault.UnreadableFile("a\u0007.pem", LocalFault.MISSING),
        "'a\\x07.pem' cannot be read: no such file or directory");
  }

  @Test
  void faults_of_certificates_and_keys_are_named() {
    check(
        new SetupFault.UnusableMaterial(MaterialFault.ENCRYPTED_KEY),
        "the key of --client-cert is encrypted; 'openssl pkey' writes it without a passphrase");
    assertThat(
            Arrays.stream(MaterialFault.values())
                .map(fault -> shown(new SetupFault.UnusableMaterial(fault))))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains("--c") && text.endsWith("\n"));
  }

  @Test
  void it_is_said_where_a_proxy_was_named_that_is_none() {
    check(
        new SetupFault.UnusableProxy(
            new ProxyChoice.Unreadable("all_proxy", ProxyUrlFault.BAD_PORT)),
        "all_proxy names no proxy: its port is not a number from 1 to 65535");
    assertThat(
            Arrays.stream(ProxyUrlFault.values())
                .map(
                    fault ->
                        shown(
                            new SetupFault.UnusableProxy(
                                new ProxyChoice.Unreadable("--proxy", fault)))))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.startsWith("2> ftp: --proxy names no proxy: "));
  }

  private static void check(SetupFault fault, String words) {
    assertThat(shown(fault)).isEqualTo("2> ftp: " + words + "\n");
  }

  private static String shown(SetupFault fault) {
    return Shown.of(new Notice.SetupRejected(fault), Shown.QUIET);
  }
}
