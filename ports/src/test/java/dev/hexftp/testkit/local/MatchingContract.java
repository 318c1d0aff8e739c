package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles#matching].
interface MatchingContract extends LocalFilesUnderTest {
  @Test
  default void a_star_stands_for_any_characters_and_a_question_mark_for_one() {
    putAll("a.txt", "ab.txt", "b.txt", "a.doc");

    assertThat(matching("*.txt")).containsExactly("a.txt", "ab.txt", "b.txt");
    assertThat(matching("?.txt")).containsExactly("a.txt", "b.txt");
    assertThat(matching("a*.?oc")).containsExactly("a.doc");
  }

  @Test
  default void a_star_finds_every_file_hidden_or_not_and_so_does_the_star_with_a_dot() {
    putAll("a.txt", "README", ".hidden");

    assertThat(matching("*")).containsExactly(".hidden", "a.txt", "README");
    assertThat(matching("*.*")).containsExactly(".hidden", "a.txt", "README");
  }

  @Test
  default void names_come_sorted_without_regard_to_case() {
    putAll("b1", "C2", "a3", "B4");

    assertThat(matching("*")).containsExactly("a3", "b1", "B4", "C2");
  }

  @Test
  default void directories_are_neither_found_nor_entered() {
    disk().makeDirectory("folder");
    putAll("folder/inside", "file");

    assertThat(matching("*")).containsExactly("file");
    assertThat(matching("folder")).isEmpty();
    assertThat(matching("folder/")).isEmpty();
  }

  @Test
  default void names_begin_with_the_directory_that_was_typed() {
    disk().makeDirectory("test");
    putAll("test/a.txt", "x1");
    LocalDirectory test = directory(home(), "test");

    assertThat(matching("test/*.txt")).containsExactly("test/a.txt");
    assertThat(matching("./test//*")).containsExactly("./test//a.txt");
    assertThat(matching(test, "../x*")).containsExactly("../x1");
    assertThat(matching(test, home().path() + "/x*")).containsExactly(home().path() + "/x1");
  }

  @Test
  default void found_files_can_be_read() {
    disk().makeDirectory("test");
    putAll("test/a.txt");

    for (String name : matching("test/*")) {
      var source = LocalFilesUnderTest.succeeded(files().source(home(), name));
      source.close();
    }
  }

  @Test
  default void a_path_without_wildcards_stands_for_itself() {
    disk().makeDirectory("test");
    putAll("test/a.txt", "file");

    assertThat(matching("file")).containsExactly("file");
    assertThat(matching("./test/a.txt")).containsExactly("./test/a.txt");
  }

  @Test
  default void nothing_found_is_no_failure() {
    disk().makeDirectory("empty");

    assertThat(matching("*.txt")).isEmpty();
    assertThat(matching("file")).isEmpty();
    assertThat(matching("empty/*")).isEmpty();
    assertThat(matching("")).isEmpty();
  }

  @Test
  default void a_directory_that_is_missing_or_a_file_cannot_be_searched() {
    putAll("file");

    for (String pattern : List.of("nowhere/*", "nowhere/a", "file/*", "file/a")) {
      assertThat(files().matching(home(), pattern))
          .isEqualTo(failed(pattern, LocalUse.READ, LocalFault.MISSING));
    }
  }

  @Test
  default void an_impossible_name_stands_for_no_file() {
    for (String pattern : List.of(IMPOSSIBLE, IMPOSSIBLE + "/*")) {
      assertThat(files().matching(home(), pattern))
          .isEqualTo(failed(pattern, LocalUse.READ, LocalFault.IMPOSSIBLE_NAME));
    }
  }

  private List<String> matching(String pattern) {
    return matching(home(), pattern);
  }

  private List<String> matching(LocalDirectory directory, String pattern) {
    return LocalFilesUnderTest.succeeded(files().matching(directory, pattern));
  }

  private void putAll(String... paths) {
    for (String path : paths) {
      disk().put(path, "text");
    }
  }
}
