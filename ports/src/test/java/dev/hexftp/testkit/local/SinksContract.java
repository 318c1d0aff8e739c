package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles#sink] for all ways to replace a file, and
/// for replacement once the new one is complete.
interface SinksContract extends LocalFilesUnderTest {
  @Test
  default void a_new_file_has_its_name_only_after_the_commit() throws IOException {
    ByteSink sink = sink(typed("file"));
    write(sink, "some ", "text");
    var before = disk().everything();

    var committed = sink.commit();

    assertThat(before).doesNotContain("file");
    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().everything()).containsExactly("file");
    assertThat(disk().text("file")).isEqualTo("some text");
  }

  @Test
  default void an_old_file_is_untouched_until_the_commit_replaces_it_as_a_whole()
      throws IOException {
    disk().put("file", "old and long");
    ByteSink sink = sink(typed("file"));
    write(sink, "new");
    String before = disk().text("file");

    var committed = sink.commit();

    assertThat(before).isEqualTo("old and long");
    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().text("file")).isEqualTo("new");
  }

  @ParameterizedTest
  @EnumSource
  default void a_commit_without_a_byte_makes_an_empty_file(Replacing replacing) {
    var committed = sink(typed("file"), replacing).commit();

    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().text("file")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void a_file_can_be_received_once_more(Replacing replacing) throws IOException {
    ByteSink half = sink(typed("file"), replacing);
    write(half, "half of so");

    assertThat(half.canRestart()).isTrue();
    half.discard();
    ByteSink whole = sink(typed("file"), replacing);
    write(whole, "all");
    whole.commit();

    assertThat(disk().text("file")).isEqualTo("all");
  }

  @Test
  default void discarding_leaves_everything_as_it_was() throws IOException {
    disk().put("old", "old");
    ByteSink replacement = sink(typed("old"));
    ByteSink addition = sink(typed("new"));
    write(replacement, "half of so");
    write(addition, "half of so");

    replacement.discard();
    addition.discard();

    assertThat(disk().everything()).containsExactly("old");
    assertThat(disk().text("old")).isEqualTo("old");
  }

  @ParameterizedTest
  @EnumSource
  default void a_typed_path_may_lead_anywhere(Replacing replacing) throws IOException {
    disk().makeDirectory("a");
    LocalDirectory a = directory(home(), "a");

    commit(a, typed("../up"), replacing);
    commit(home(), typed("a/down"), replacing);

    assertThat(disk().everything()).containsExactly("a", "a/down", "up");
  }

  @ParameterizedTest
  @EnumSource
  default void a_derived_name_stays_in_its_directory(Replacing replacing) throws IOException {
    disk().makeDirectory("a");

    commit(directory(home(), "a"), derived("name"), replacing);

    assertThat(disk().everything()).containsExactly("a", "a/name");
  }

  @ParameterizedTest
  @EnumSource
  default void a_directory_is_never_replaced(Replacing replacing) {
    disk().makeDirectory("folder");
    var failed = failed("folder", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE);

    assertThat(files().sink(home(), typed("folder"), replacing)).isEqualTo(failed);
    assertThat(files().sink(home(), derived("folder"), replacing)).isEqualTo(failed);
  }

  @ParameterizedTest
  @EnumSource
  default void a_file_in_a_directory_that_does_not_exist_cannot_be_written(Replacing replacing) {
    var sink = files().sink(home(), typed("nowhere/file"), replacing);

    assertThat(sink).isEqualTo(failed("nowhere/file", LocalUse.WRITE, LocalFault.MISSING));
    assertThat(disk().everything()).isEmpty();
  }

  @Test
  default void a_commit_that_fails_leaves_no_file() throws IOException {
    ByteSink sink = sink(typed("place"));
    write(sink, "text");
    disk().makeDirectory("place");
    disk().put("place/taken", "meanwhile");

    var committed = sink.commit();

    assertThat(committed).isEqualTo(failed("place", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE));
    assertThat(disk().everything()).containsExactly("place", "place/taken");
  }

  @Test
  default void sinks_of_the_same_name_do_not_mix_and_the_last_commit_wins() throws IOException {
    ByteSink one = sink(typed("file"));
    ByteSink other = sink(typed("file"));
    write(one, "one");
    write(other, "other");
    write(one, " and one more");

    one.commit();
    String between = disk().text("file");
    other.commit();

    assertThat(between).isEqualTo("one and one more");
    assertThat(disk().text("file")).isEqualTo("other");
    assertThat(disk().everything()).containsExactly("file");
  }

  @ParameterizedTest
  @EnumSource
  default void an_impossible_name_cannot_be_written(Replacing replacing) {
    var sink = files().sink(home(), typed(IMPOSSIBLE), replacing);

    assertThat(sink).isEqualTo(failed(IMPOSSIBLE, LocalUse.WRITE, LocalFault.IMPOSSIBLE_NAME));
  }

  @ParameterizedTest
  @EnumSource
  default void nothing_can_be_written_below_a_file_as_if_it_were_a_directory(Replacing replacing) {
    disk().put("file", "text");

    var sink = files().sink(home(), typed("file/more"), replacing);

    assertThat(sink).isEqualTo(failed("file/more", LocalUse.WRITE, LocalFault.MISSING));
  }

  private ByteSink sink(LocalTarget target) {
    return sink(target, Replacing.WHEN_COMPLETE);
  }

  private void commit(LocalDirectory directory, LocalTarget target, Replacing replacing)
      throws IOException {
    ByteSink sink = LocalFilesUnderTest.succeeded(files().sink(directory, target, replacing));
    write(sink, "text");
    assertThat(sink.commit()).isEqualTo(Either.right(target.shown()));
  }
}
