package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandLookup.Miss;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandLookupTest {
  @Test
  void every_name_finds_itself_in_any_letter_case() {
    for (CommandName name : CommandName.values()) {
      check(name.word(), name);
      check(name.word().toUpperCase(Locale.ROOT), name);
      check(capitalized(name.word()), name);
    }
  }

  @Test
  void the_shortest_prefixes_are_those_of_ftp_exe() {
    Stream<String> shortest =
        ftpExe()
            .filter(name -> Character.isLetter(name.word().charAt(0)))
            .map(CommandLookupTest::shortestPrefix);

    assertThat(shortest.sorted().collect(Collectors.joining(" ")))
        .isEqualTo(
            "ap as be bi by cd cl deb del dir dis ge gl ha he lc li ls mde mdi mg mk ml mp o pr pu"
                + " pw qui quo rec rem ren rm se st tr ty u v");
  }

  @Test
  void an_exact_name_wins_over_longer_ones() {
    check("dir", CommandName.DIR);
    check("cd", CommandName.CD);
    check("ls", CommandName.LS);
  }

  @Test
  void a_unique_prefix_is_enough() {
    check("bin", CommandName.BINARY);
    check("asc", CommandName.ASCII);
    check("dis", CommandName.DISCONNECT);
    check("remote", CommandName.REMOTEHELP);
    check("O", CommandName.OPEN);
    // ftp.exe's users write comments so, and ask the server for help.
    check("REM", CommandName.REMOTEHELP);
  }

  @Test
  void a_prefix_of_several_names_is_ambiguous() {
    for (String word :
        List.of("m", "d", "s", "b", "l", "p", "di", "q", "M", "r", "re", "a", "qu")) {
      miss(word, Miss.AMBIGUOUS);
    }
  }

  @Test
  void a_word_that_begins_no_name_is_unknown() {
    for (String word : List.of("cd\\", "cd..", "site", "cdup", "#", ";", "::", "gett", "quit;")) {
      miss(word, Miss.UNKNOWN);
    }
  }

  @Test
  void an_added_name_never_changes_an_abbreviation_of_ftp_exe() {
    ftpExe()
        .flatMap(CommandLookupTest::prefixes)
        .forEach(
            prefix ->
                assertThat(
                        CommandLookup.find(prefix, Vocabulary.EXTENDED).map(CommandName::isFtpExe))
                    .as(prefix)
                    .isIn(Either.right(true), Either.left(Miss.AMBIGUOUS)));
  }

  @Test
  void an_added_name_may_be_abbreviated_where_ftp_exe_has_none() {
    check("passive", CommandName.PASSIVE);
    check("pa", CommandName.PASSIVE);
  }

  @Test
  void an_added_name_that_begins_like_one_of_ftp_exe_is_written_out_or_nearly() {
    check("si", CommandName.SIZE);
    miss("s", Miss.AMBIGUOUS);
  }

  @Test
  void in_the_vocabulary_of_ftp_exe_an_added_name_is_unknown() {
    assertThat(CommandLookup.find("passive", Vocabulary.FTP_EXE))
        .isEqualTo(Either.left(Miss.UNKNOWN));
    assertThat(CommandLookup.find("size", Vocabulary.FTP_EXE)).isEqualTo(Either.left(Miss.UNKNOWN));
    assertThat(CommandLookup.find("qui", Vocabulary.FTP_EXE))
        .isEqualTo(Either.right(CommandName.QUIT));
  }

  private static Stream<CommandName> ftpExe() {
    return Arrays.stream(CommandName.values()).filter(CommandName::isFtpExe);
  }

  private static Stream<String> prefixes(CommandName name) {
    return IntStream.rangeClosed(1, name.word().length())
        .mapToObj(length -> name.word().substring(0, length));
  }

  private static String shortestPrefix(CommandName name) {
    return prefixes(name)
        .filter(
            prefix -> CommandLookup.find(prefix, Vocabulary.EXTENDED).equals(Either.right(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void check(String word, CommandName name) {
    assertThat(CommandLookup.find(word, Vocabulary.EXTENDED))
        .as(word)
        .isEqualTo(Either.right(name));
  }

  private static void miss(String word, Miss miss) {
    assertThat(CommandLookup.find(word, Vocabulary.EXTENDED)).as(word).isEqualTo(Either.left(miss));
  }
}
