package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedSizeTest {
  @Test
  void a_size_is_a_fact_of_an_entry() {
    for (String entry :
        new String[] {
          " type=file;size=11;modify=20260101000000; poem.txt",
          " Size=11;Type=FILE; /poems/poem.txt",
          " size=11; size=12; poem.txt",
          "  size=11; poem.txt",
          " size=11;"
        }) {
      assertThat(in(entry)).as(entry).isEqualTo(Option.of(new ByteCount(11)));
    }
    assertThat(in(" size=0; x")).isEqualTo(Option.of(ByteCount.ZERO));
  }

  @Test
  void an_unclear_size_is_none() {
    for (String entry :
        new String[] {
          " type=file; size=11;",
          " type=dir;size=11; poems",
          " type=cdir;size=11; .",
          " size=11;size=12; poem.txt",
          " size=; poem.txt",
          " size=-1; poem.txt",
          " size=1k; poem.txt",
          " size=9999999999999999999; poem.txt",
          " UNIX.size=11; poem.txt",
          "size=11; poem.txt",
          " ",
          ""
        }) {
      assertThat(in(entry)).as(entry).isEqualTo(Option.none());
    }
  }

  @Test
  void several_names_of_one_file_have_one_size() {
    assertThat(in(" size=11; a", " size=11; b")).isEqualTo(Option.of(new ByteCount(11)));
    assertThat(in(" size=11; a", " size=12; b")).isEqualTo(Option.none());
    assertThat(in(" size=11; a", " type=file; b")).isEqualTo(Option.none());
  }

  @Test
  void only_a_whole_250_has_entries() {
    Reply whole = reply("250-listing", " size=11; a", "250 end");

    assertThat(ListedSize.in(reply("250 size=11; a"))).isEqualTo(Option.none());
    assertThat(ListedSize.in(reply("250-size=11; a", "250 end"))).isEqualTo(Option.none());
    assertThat(ListedSize.in(reply("213-listing", " size=11; a", "213 end")))
        .isEqualTo(Option.none());
    assertThat(ListedSize.in(reply("550 no such file"))).isEqualTo(Option.none());
    assertThat(ListedSize.in(new Reply(whole.code(), whole.lines(), true)))
        .isEqualTo(Option.none());
  }

  private static Option<ByteCount> in(String... entries) {
    List<String> lines = new ArrayList<>(List.of(entries));
    lines.addFirst("250-listing");
    lines.addLast("250 end");
    return ListedSize.in(reply(lines.toArray(String[]::new)));
  }
}
