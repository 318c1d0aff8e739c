package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.naming.LocalName;
import dev.hexftp.domain.naming.LocalTarget;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What every adapter of [LocalFiles] does. Each test begins with an empty home folder.
public interface LocalFilesContract {
  /// A name that no system can hold.
  String IMPOSSIBLE = "a\0b";

  /// The adapter under test.
  LocalFiles files();

  /// What it works on.
  LocalDisk disk();

  // --- Folders ---

  @Test
  default void a_single_dot_leads_to_the_same_folder() {
    var here = files().folder(home(), ".");

    assertThat(here).isEqualTo(Either.right(home()));
  }

  @Test
  default void a_relative_path_goes_on_from_the_folder_that_is_passed_along() {
    disk().makeFolder("a");
    disk().makeFolder("a/b");

    var stepByStep = folder(folder(home(), "a"), "b");
    var atOnce = folder(home(), "a/b");

    assertThat(stepByStep).isEqualTo(atOnce).isNotEqualTo(home());
  }

  @Test
  default void two_dots_lead_up() {
    disk().makeFolder("a");
    disk().makeFolder("b");
    LocalFolder a = folder(home(), "a");

    assertThat(folder(a, "..")).isEqualTo(home());
    assertThat(folder(a, "../b")).isEqualTo(folder(home(), "b"));
  }

  @Test
  default void an_absolute_path_leads_to_the_same_folder_from_anywhere() {
    disk().makeFolder("a");
    disk().makeFolder("b");
    LocalFolder a = folder(home(), "a");

    var fromElsewhere = folder(folder(home(), "b"), a.path());

    assertThat(fromElsewhere).isEqualTo(a);
  }

  @Test
  default void a_folder_that_does_not_exist_cannot_be_entered() {
    var folder = files().folder(home(), "nowhere");

    assertThat(folder).isEqualTo(failed("nowhere", LocalUse.ENTER, LocalFault.MISSING));
  }

  @Test
  default void a_file_cannot_be_entered() {
    disk().put("file", "text");

    var folder = files().folder(home(), "file");

    assertThat(folder).isEqualTo(failed("file", LocalUse.ENTER, LocalFault.NOT_A_FOLDER));
  }

  @Test
  default void an_impossible_name_cannot_be_used_for_anything() {
    LocalFault fault = LocalFault.IMPOSSIBLE_NAME;

    assertThat(files().folder(home(), IMPOSSIBLE))
        .isEqualTo(failed(IMPOSSIBLE, LocalUse.ENTER, fault));
    assertThat(files().source(home(), IMPOSSIBLE))
        .isEqualTo(failed(IMPOSSIBLE, LocalUse.READ, fault));
    assertThat(files().sink(home(), typed(IMPOSSIBLE)))
        .isEqualTo(failed(IMPOSSIBLE, LocalUse.WRITE, fault));
  }

  // --- Sources ---

  @Test
  default void a_source_gives_all_bytes_even_to_a_target_that_chokes() throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      assertThat(pumped(source, Long.MAX_VALUE, 2)).isEqualTo("some text");
    }
  }

  @Test
  default void a_source_moves_no_more_than_it_is_asked_for() throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      var target = new ChokingTarget(100);
      long moved = source.transferTo(0, 4, target);

      assertThat(moved).isEqualTo(4);
      assertThat(target.taken()).isEqualTo("some");
    }
  }

  @Test
  default void a_source_tells_a_full_target_from_its_own_end() throws IOException {
    disk().put("file", "text");

    try (ByteSource source = source("file")) {
      var full = new ChokingTarget(0);

      assertThat(source.transferTo(0, 100, full)).isZero();
      assertThat(pumped(source, 100, 100)).isEqualTo("text");
      assertThat(source.transferTo(4, 100, full)).isEqualTo(ByteSource.END);
    }
  }

  @Test
  default void an_empty_file_ends_at_once() throws IOException {
    disk().put("file", "");

    try (ByteSource source = source("file")) {
      assertThat(source.transferTo(0, 100, new ChokingTarget(100))).isEqualTo(ByteSource.END);
    }
  }

  @Test
  default void a_failure_of_the_target_passes_unchanged() {
    disk().put("file", "text");
    var broken = new IOException("broken pipe");

    try (ByteSource source = source("file")) {
      assertThatThrownBy(() -> source.transferTo(0, 100, failing(broken))).isSameAs(broken);
    }
  }

  @Test
  default void a_file_that_does_not_exist_cannot_be_read() {
    var source = files().source(home(), "nothing");

    assertThat(source).isEqualTo(failed("nothing", LocalUse.READ, LocalFault.MISSING));
  }

  @Test
  default void a_file_cannot_be_passed_through_like_a_folder() {
    disk().put("file", "text");

    var source = files().source(home(), "file/more");
    var sink = files().sink(home(), typed("file/more"));

    assertThat(source).isEqualTo(failed("file/more", LocalUse.READ, LocalFault.MISSING));
    assertThat(sink).isEqualTo(failed("file/more", LocalUse.WRITE, LocalFault.MISSING));
  }

  @Test
  default void a_folder_cannot_be_read() {
    disk().makeFolder("folder");

    var source = files().source(home(), "folder");

    assertThat(source).isEqualTo(failed("folder", LocalUse.READ, LocalFault.NOT_A_PLAIN_FILE));
  }

  // --- Sinks ---

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

  @Test
  default void a_commit_without_a_byte_makes_an_empty_file() {
    var committed = sink(typed("file")).commit();

    assertThat(committed).isEqualTo(Either.right("file"));
    assertThat(disk().text("file")).isEmpty();
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

  @Test
  default void a_typed_path_may_lead_anywhere() throws IOException {
    disk().makeFolder("a");
    LocalFolder a = folder(home(), "a");

    commit(a, typed("../up"));
    commit(home(), typed("a/down"));

    assertThat(disk().everything()).containsExactly("a", "a/down", "up");
  }

  @Test
  default void a_derived_name_stays_in_its_folder() throws IOException {
    disk().makeFolder("a");

    commit(folder(home(), "a"), derived("name"));

    assertThat(disk().everything()).containsExactly("a", "a/name");
  }

  @Test
  default void a_folder_is_never_replaced() {
    disk().makeFolder("folder");
    var failed = failed("folder", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE);

    assertThat(files().sink(home(), typed("folder"))).isEqualTo(failed);
    assertThat(files().sink(home(), derived("folder"))).isEqualTo(failed);
  }

  @Test
  default void a_file_in_a_folder_that_does_not_exist_cannot_be_written() {
    var sink = files().sink(home(), typed("nowhere/file"));

    assertThat(sink).isEqualTo(failed("nowhere/file", LocalUse.WRITE, LocalFault.MISSING));
    assertThat(disk().everything()).isEmpty();
  }

  @Test
  default void a_commit_that_fails_leaves_nothing_behind() throws IOException {
    ByteSink sink = sink(typed("place"));
    write(sink, "text");
    disk().makeFolder("place");
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

  // --- The words of the tests above ---

  private LocalFolder home() {
    return files().home();
  }

  private LocalFolder folder(LocalFolder from, String path) {
    return succeeded(files().folder(from, path));
  }

  private ByteSource source(String path) {
    return succeeded(files().source(home(), path));
  }

  private ByteSink sink(LocalTarget target) {
    return succeeded(files().sink(home(), target));
  }

  private void commit(LocalFolder folder, LocalTarget target) throws IOException {
    ByteSink sink = succeeded(files().sink(folder, target));
    write(sink, "text");
    assertThat(sink.commit()).isEqualTo(Either.right(target.shown()));
  }

  private static void write(ByteSink sink, String... texts) throws IOException {
    for (String text : texts) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      sink.write(bytes);
      assertThat(bytes.hasRemaining()).isFalse();
    }
  }

  private static String pumped(ByteSource source, long piece, int appetite) throws IOException {
    var target = new ChokingTarget(appetite);
    long offset = 0;
    for (int calls = 0; calls < 1000; calls++) {
      long moved = source.transferTo(offset, piece, target);
      if (moved == ByteSource.END) {
        return target.taken();
      }
      offset += moved;
    }
    throw new AssertionError("the source does not end");
  }

  private static WritableByteChannel failing(IOException failure) {
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        throw failure;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static LocalTarget typed(String path) {
    return new LocalTarget.Typed(path);
  }

  private static LocalTarget derived(String name) {
    return new LocalTarget.Derived(new LocalName(name));
  }

  private static Either<Failure, Object> failed(String name, LocalUse use, LocalFault fault) {
    return Either.left(new Failure.LocalFile(name, use, fault));
  }

  private static <T> T succeeded(Either<Failure, T> result) {
    return result.getOrElseThrow(failure -> new AssertionError(failure));
  }
}
