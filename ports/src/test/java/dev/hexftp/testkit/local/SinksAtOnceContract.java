package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles#sink] when a file is replaced at once.
interface SinksAtOnceContract extends LocalFilesUnderTest {
  @Test
  default void a_new_file_is_there_from_the_beginning_and_can_be_watched_growing()
      throws IOException {
    ByteSink sink = atOnce(typed("file"));
    String empty = disk().text("file");
    write(sink, "some ");
    String half = disk().text("file");
    write(sink, "text");

    var committed = sink.commit();

    assertThat(empty).isEmpty();
    assertThat(half).isEqualTo("some ");
    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().everything()).containsExactly("file");
    assertThat(disk().text("file")).isEqualTo("some text");
  }

  @Test
  default void an_old_file_keeps_its_contents_until_the_first_byte() throws IOException {
    disk().put("file", "old and long");
    ByteSink sink = atOnce(typed("file"));
    String opened = disk().text("file");
    write(sink, "");
    String nothingWritten = disk().text("file");
    write(sink, "new");
    String written = disk().text("file");

    var committed = sink.commit();

    assertThat(opened).isEqualTo("old and long");
    assertThat(nothingWritten).isEqualTo("old and long");
    assertThat(written).isEqualTo("new");
    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().text("file")).isEqualTo("new");
  }

  @Test
  default void a_commit_without_a_byte_empties_an_old_file() {
    disk().put("file", "old");

    var committed = atOnce(typed("file")).commit();

    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().text("file")).isEmpty();
  }

  @Test
  default void received_bytes_survive_a_discard() throws IOException {
    disk().put("old", "old and long");
    ByteSink replacement = atOnce(typed("old"));
    ByteSink addition = atOnce(derived("new"));
    write(replacement, "half of so");
    write(addition, "half of so");

    replacement.discard();
    addition.discard();

    assertThat(disk().everything()).containsExactly("new", "old");
    assertThat(disk().text("old")).isEqualTo("half of so");
    assertThat(disk().text("new")).isEqualTo("half of so");
  }

  @Test
  default void if_nothing_has_arrived_a_discard_leaves_everything_as_it_was() throws IOException {
    disk().put("old", "old");
    ByteSink replacement = atOnce(derived("old"));
    ByteSink addition = atOnce(typed("new"));
    write(replacement, "");
    write(addition, "");

    replacement.discard();
    addition.discard();

    assertThat(disk().everything()).containsExactly("old");
    assertThat(disk().text("old")).isEqualTo("old");
  }

  private ByteSink atOnce(LocalTarget target) {
    return sink(target, Replacing.AT_ONCE);
  }
}
