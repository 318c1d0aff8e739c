package dev.hexftp.domain.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandName;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpTextsTest {
  @Test
  void the_listing_is_that_of_ftp_exe_and_a_line_of_ours() {
    assertThat(HelpTexts.listing(Vocabulary.EXTENDED))
        .isEqualTo(
            """
            Commands may be abbreviated.  Commands are:

            !               delete          literal         prompt          send
            ?               debug           ls              put             status
            append          dir             mdelete         pwd             trace
            ascii           disconnect      mdir            quit            type
            bell            get             mget            quote           user
            binary          glob            mkdir           recv            verbose
            bye             hash            mls             remotehelp
            cd              help            mput            rename
            close           lcd             open            rmdir

            Added:

            """
                + ours().map(CommandName::word).collect(Collectors.joining(" ")));
  }

  @Test
  void every_command_of_ftp_exe_has_its_line() {
    assertThat(
            Arrays.stream(CommandName.values())
                .filter(CommandName::isFtpExe)
                .map(name -> HelpTexts.line(name) + "\n")
                .collect(Collectors.joining()))
        .isEqualTo(
            """
            !               Escape to the shell
            ?               Print local help information
            append          Append to a file
            ascii           Set ascii transfer type
            bell            Beep when command completed
            binary          Set binary transfer type
            bye             Terminate ftp session and exit
            cd              Change remote working directory
            close           Terminate ftp session
            delete          Delete remote file
            debug           Toggle debugging mode
            dir             List contents of remote directory
            disconnect      Terminate ftp session
            get             Receive file
            glob            Toggle metacharacter expansion of local file names
            hash            Toggle printing `#' for each buffer transferred
            help            Print local help information
            lcd             Change local working directory
            literal         Send arbitrary ftp command
            ls              List contents of remote directory
            mdelete         Delete multiple files
            mdir            List contents of multiple remote directories
            mget            Get multiple files
            mkdir           Make directory on the remote machine
            mls             List contents of multiple remote directories
            mput            Send multiple files
            open            Connect to remote tftp
            prompt          Force interactive prompting on multiple commands
            put             Send one file
            pwd             Print working directory on remote machine
            quit            Terminate ftp session and exit
            quote           Send arbitrary ftp command
            recv            Receive file
            remotehelp      Get help from remote server
            rename          Rename file
            rmdir           Remove directory on the remote machine
            send            Send one file
            status          Show current status
            trace           Toggle packet tracing
            type            Set file transfer type
            user            Send new user information
            verbose         Toggle verbose mode
            """);
  }

  @Test
  void a_command_of_ours_has_a_line_of_the_same_form() {
    ours()
        .forEach(
            name ->
                assertThat(HelpTexts.line(name))
                    .matches("%-16s\\p{Upper}[^\n]{4,70}[^.]".formatted(name.word())));
  }

  @Test
  void the_manual_has_sentences_about_every_command() {
    for (CommandName name : CommandName.values()) {
      assertThat(CommandTexts.of(name).manual()).as(name.word()).matches("\\p{Upper}.{20,}\\.");
    }
  }

  @Test
  void a_synopsis_comes_from_the_signature() {
    assertThat(Stream.of(CommandName.GET, CommandName.MDIR, CommandName.DIAGNOSE, CommandName.TLS))
        .extracting(Synopsis.PLAIN::of)
        .containsExactly(
            "get remote-file [local-file]",
            "mdir remote-files ... local-file",
            "diagnose [host] [port] [ --format=text | --format=json ]",
            "tls [ off | explicit | implicit | clear | private ]");
  }

  private static Stream<CommandName> ours() {
    return Arrays.stream(CommandName.values()).filter(name -> !name.isFtpExe());
  }
}
