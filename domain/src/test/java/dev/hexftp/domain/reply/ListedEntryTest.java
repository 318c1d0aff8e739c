package dev.hexftp.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.reply.ListedEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedEntryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "type=file;size=1; a b|a b|FILE",
        "Type=DIR; x|x|DIRECTORY",
        "type=cdir; .|.|HERE_OR_ABOVE",
        "type=OS.unix=slink:/x; l|l|FILE",
        "size=1;  lead| lead|FILE",
        " bare|bare|FILE",
      })
  void facts_end_at_the_first_space(String line, String name, Kind kind) {
    assertThat(ListedEntry.ofFacts(line)).contains(new ListedEntry(name, kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-rw-r--r--   1 u g  1 Jan 02 03:04 a b|a b|FILE",
        "-rw-r--r--+  1 u domain users  1 Jan  2  2025 x|x|FILE",
        "drwxr-xr-x   2 u g  4096 Feb 29 2024 d|d|DIRECTORY",
        "lrwxrwxrwx   1 u g  1 Mar 1 12:00 l -> /x|l|FILE",
        "01-02-26  03:04PM       <DIR>          d e|d e|DIRECTORY",
        "01-02-2026  03:04AM               12 f|f|FILE",
      })
  void details_look_like_ls_or_like_dir(String line, String name, Kind kind) {
    assertThat(ListedEntry.ofDetails(line)).contains(new ListedEntry(name, kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "readme.txt", "Volume in drive C has no label.", "-rw-r--r-- x"})
  void a_malformed_line_is_no_entry(String line) {
    assertThat(ListedEntry.ofDetails(line)).isEmpty();
    assertThat(ListedEntry.filesByDetails(List.of(line))).isEmpty();
  }

  @Test
  void a_sum_is_passed_over() {
    assertThat(ListedEntry.filesByDetails(List.of("total 12"))).contains(List.of());
  }

  @Test
  void only_whole_entries_of_mlst_count() {
    assertThat(ListedEntry.isDirectory(reply("250-x", " type=dir; /x", "250 end"))).contains(true);
    assertThat(ListedEntry.isDirectory(reply("250-x", "type=file; /x", "250 end"))).contains(false);
    assertThat(ListedEntry.isDirectory(reply("250 type=dir; /x"))).isEmpty();
  }

  private static Reply reply(String... lines) {
    return new Reply(new ReplyCode(250), List.of(lines), false);
  }
}
