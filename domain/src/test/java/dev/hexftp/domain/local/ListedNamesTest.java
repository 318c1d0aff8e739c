package dev.hexftp.domain.local;

import static dev.hexftp.domain.local.ListedNames.Reading.AS_LISTED;
import static dev.hexftp.domain.local.ListedNames.Reading.OURS;
import static dev.hexftp.domain.local.ListedNames.Use.DELETE;
import static dev.hexftp.domain.local.ListedNames.Use.FETCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedNamesTest {
  @Test
  void a_pattern_brings_no_other_local_name() {
    ListedNames names =
        ListedNames.of("*.txt", List.of("a.txt", ".bashrc", "Makefile", "sub/b.txt"), FETCH, OURS);

    assertThat(names.covered()).containsExactly("a.txt", "sub/b.txt");
    assertThat(names.others()).containsExactly(".bashrc", "Makefile");
  }

  @Test
  void a_pattern_deletes_in_no_other_directory() {
    List<String> listed = List.of("a.tmp", "keep", "sub/b.tmp", "/etc/c.tmp", "../d.tmp");

    ListedNames names = ListedNames.of("*.tmp", listed, DELETE, OURS);

    assertThat(names.covered()).containsExactly("a.tmp");
    assertThat(names.others()).containsExactly("keep", "sub/b.tmp", "/etc/c.tmp", "../d.tmp");
  }

  @Test
  void a_path_is_held_against_the_pattern_part_by_part() {
    assertThat(covered("logs/*.log", "logs/a.log", "./logs/b.log", "logs\\c.log", "x/d.log"))
        .containsExactly("logs/a.log", "./logs/b.log", "logs\\c.log");
    assertThat(covered("*/x", "one/x", "two/x", "x", "one/two/x"))
        .containsExactly("one/x", "two/x");
    assertThat(covered("/srv/*", "/srv/a", "srv/b", "/srv/sub/c")).containsExactly("/srv/a");
    assertThat(covered("../x*", "../x1", "x2")).containsExactly("../x1", "../x2");
    assertThat(covered("./-la", "./-la", "-la")).containsExactly("./-la", "-la");
  }

  @Test
  void a_name_without_directory_is_in_the_directory_of_the_pattern() {
    assertThat(covered("logs/*.log", "a.log")).containsExactly("logs/a.log");
    assertThat(covered("/*", "a")).containsExactly("/a");
    assertThat(ListedNames.of("logs/*.log", List.of("a.log"), FETCH, OURS).covered())
        .containsExactly("logs/a.log");
  }

  @Test
  void a_word_that_is_no_pattern_brings_the_file_of_that_name_and_no_other() {
    List<String> listed = List.of("a.txt", "Makefile", "a.txt/x");

    assertThat(ListedNames.of("a.txt", listed, FETCH, OURS).covered()).containsExactly("a.txt");
    assertThat(ListedNames.of("a.txt", listed, DELETE, OURS).covered()).containsExactly("a.txt");
    assertThat(ListedNames.of("sub/a.txt", List.of("a.txt", "b"), FETCH, OURS).covered())
        .containsExactly("sub/a.txt");
  }

  @Test
  void a_word_that_is_no_pattern_brings_the_content_of_that_directory() {
    List<String> paths = List.of("dir/a", "dir/b", "other/c", "dir/.rc", "/home/anna/dir/d");

    assertThat(ListedNames.of("dir", paths, FETCH, OURS).covered())
        .containsExactly("dir/a", "dir/b", "/home/anna/dir/d");
    assertThat(covered("dir", "dir/a", "dir/sub/b", "other/c")).containsExactly("dir/a");
    assertThat(covered("dir", "dir/.", "dir/..", "dir/a")).containsExactly("dir/a");
    assertThat(ListedNames.of("dir", List.of("dir/.", "dir/..", "dir/a"), FETCH, OURS))
        .isEqualTo(ListedNames.all(List.of("dir/a")));
    assertThat(covered("dir", "a", "b")).containsExactly("dir/a", "dir/b");
    assertThat(covered("dir/", "a")).containsExactly("dir/a");
    assertThat(covered(".", "a", "./b", "c/d")).containsExactly("a", "./b");
    assertThat(covered("/", "a")).containsExactly("/a");
  }

  @Test
  void hidden_names_are_covered_by_a_word_that_begins_with_a_dot() {
    assertThat(covered("*", ".bashrc", "a")).containsExactly("a");
    assertThat(covered("*.*", ".bashrc", "a")).containsExactly("a");
    assertThat(covered(".b*", ".bashrc", "a")).containsExactly(".bashrc");
    assertThat(covered(".bashrc", ".bashrc")).containsExactly(".bashrc");
    assertThat(covered("sub/*", "sub/.rc", ".rc", "sub/a")).containsExactly("sub/a");
  }

  @Test
  void the_server_decides_whether_case_matters_as_long_as_it_applies_the_word() {
    assertThat(covered("*.TXT", "a.txt", "B.TXT")).containsExactly("a.txt", "B.TXT");
    assertThat(covered("*.tmp", "a.tmp", "KEEP.TMP", "Makefile")).containsExactly("a.tmp");
    assertThat(covered("old", "OLD")).containsExactly("OLD");
    assertThat(covered("old", "OLD", "old")).containsExactly("old");
  }

  @Test
  void a_version_after_a_name_belongs_to_it() {
    assertThat(covered("*.TXT", "A.TXT;1", "B.DOC;1")).containsExactly("A.TXT;1");
  }

  @Test
  void the_directory_itself_and_the_one_above_it_are_not_reported() {
    ListedNames names =
        ListedNames.of("*", List.of(".", "..", "./..", "a", "../../x"), DELETE, OURS);

    assertThat(names.covered()).containsExactly("a");
    assertThat(names.others()).containsExactly("../../x");
    assertThat(ListedNames.of("*.txt", List.of(".", ".."), FETCH, OURS))
        .isEqualTo(new ListedNames(List.of(), List.of(), List.of()));
  }

  @Test
  void in_the_reading_of_the_server_names_are_used_as_they_are_listed() {
    List<String> listed = List.of(".bashrc", "a", "dir/b");

    assertThat(ListedNames.of("*", listed, FETCH, AS_LISTED).covered()).isEqualTo(listed);
    assertThat(ListedNames.of("dir", List.of("a"), FETCH, AS_LISTED).covered())
        .containsExactly("a");
  }

  @Test
  void in_the_reading_of_the_server_nothing_is_deleted_that_the_word_does_not_cover() {
    assertThat(ListedNames.of("dir/*.tmp", List.of("a.tmp", "dir/b.tmp"), DELETE, AS_LISTED))
        .isEqualTo(new ListedNames(List.of("dir/b.tmp"), List.of("a.tmp"), List.of()));
    assertThat(ListedNames.of("old", List.of("a", "b"), DELETE, AS_LISTED).covered()).isEmpty();
    assertThat(ListedNames.of("*.tmp", List.of("a.tmp", ".rc"), DELETE, AS_LISTED).covered())
        .containsExactly("a.tmp");
  }

  @Test
  void a_name_chosen_before_is_covered() {
    assertThat(ListedNames.all(List.of("*.txt", "b")).covered()).containsExactly("*.txt", "b");
  }

  private static List<String> covered(String word, String... listed) {
    return ListedNames.of(word, List.of(listed), DELETE, OURS).covered();
  }
}
