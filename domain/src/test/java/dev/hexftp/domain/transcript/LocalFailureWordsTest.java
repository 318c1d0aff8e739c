package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import org.junit.jupiter.api.Test;

class LocalFailureWordsTest {
  @Test
  void ftp_exe_names_the_reason_after_the_first_letter() {
    says(
        new Failure.LocalFile("sub", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE),
        "Error opening local file sub.\n> s:Permission denied\n");
    says(
        new Failure.LocalFile("D:\\some\\dir", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE),
        "Error opening local file D:\\some\\dir.\n> D:Unknown error number\n");
    says(
        new Failure.LocalFile("/tmp", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE),
        "Error opening local file /tmp.\n> /:Unknown error number\n");
    says(
        new Failure.LocalFile("a.txt", LocalUse.ENTER, LocalFault.NOT_A_DIRECTORY),
        "> a:Invalid argument\n");
  }

  @Test
  void trouble_with_the_memory_of_hosts_is_no_matter_of_ftp_exe() {
    says(
        new Failure.LocalFile("/x/known-hosts, line 2", LocalUse.REMEMBER, LocalFault.DAMAGED),
        "2> ftp: the known hosts cannot be used: /x/known-hosts, line 2: damaged; correct it, or"
            + " delete it\n");
  }

  @Test
  void a_letter_beyond_the_basic_plane_is_a_letter_and_no_name_has_none() {
    says(
        new Failure.LocalFile("\uD83D\uDE00.txt", LocalUse.ENTER, LocalFault.NOT_A_DIRECTORY),
        "> \uD83D\uDE00:Invalid argument\n");
    says(new Failure.LocalFile("", LocalUse.ENTER, LocalFault.IO), "> :Input/output error\n");
  }

  @Test
  void ftp_exe_finds_no_file_where_a_directory_stands() {
    says(
        new Failure.LocalFile("sub", LocalUse.READ, LocalFault.NOT_A_PLAIN_FILE),
        "sub: File not found\n");
    says(
        new Failure.LocalFile("none", LocalUse.READ, LocalFault.MISSING), "none: File not found\n");
  }

  private static void says(Failure failure, String words) {
    assertThat(Shown.of(new Notice.Failed(failure), Settings.startingIn(Dialect.FTP_EXE)))
        .isEqualTo(words);
  }
}
