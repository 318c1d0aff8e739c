package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.InPlace.Reason;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.ports.out.local.ByteSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is fetched again keeps all attributes besides its bytes: replaced where the new one
/// can have them, written to where it cannot.
final class ReplacingOrWritingTest {
  private static final long NOBODY = 65_534;

  @TempDir Path top;
  private HomeDirectory home;

  @BeforeEach
  void makeHome() throws IOException {
    home = HomeDirectory.at(Files.createDirectory(top.resolve("home")));
  }

  @Test
  void a_plain_file_is_replaced() throws IOException {
    Path file = home.file("a", "old");

    ByteSink sink = home.filled(typed("a"), "new");

    assertThat(sink.inPlace()).isEmpty();
    assertThat(file).hasContent("old");
    assertThat(sink.commit().isRight()).isTrue();
    assertThat(file).hasContent("new");
    assertThat(sink.inPlace()).isEmpty();
  }

  @Test
  void a_file_with_other_names_is_written_to() throws IOException {
    Path other = Files.createLink(top.resolve("other"), home.file("a", "old, and longer"));

    ByteSink sink = home.filled(derived("a"), "new");
    sink.commit();

    assertThat(sink.inPlace()).contains(new InPlace("a", Reason.SEVERAL_NAMES));
    assertThat(other).hasContent("new");
  }

  @Test
  void a_file_with_attributes_keeps_them() throws IOException {
    Path file = home.file("a", "old");
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assumeTrue(view != null && hasTaken(view), "the file system has no attributes");

    ByteSink sink = home.filled(derived("a"), "new");
    sink.commit();

    assertThat(sink.inPlace()).contains(new InPlace("a", Reason.ATTRIBUTES));
    assertThat(file).hasContent("new");
    assertThat(view.list()).containsExactly("note");
  }

  private static boolean hasTaken(UserDefinedFileAttributeView view) {
    try {
      return view.write("note", ByteBuffer.wrap("x".getBytes(StandardCharsets.UTF_8))) == 1;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void owner_and_group_are_handed_on() throws IOException {
    Path file = home.file("a", "old");
    assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root may give files away");
    Files.setAttribute(file, "unix:uid", (int) NOBODY);
    Files.setAttribute(file, "unix:gid", (int) NOBODY);

    ByteSink sink = home.filled(typed("a"), "new");
    sink.commit();

    assertThat(sink.inPlace()).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(Files.readAttributes(file, "unix:uid,gid"))
        .isEqualTo(Map.of("uid", (int) NOBODY, "gid", (int) NOBODY));
  }

  @Test
  void a_mount_is_written_to_when_all_bytes_are_there() throws Exception {
    Path behind = Files.writeString(top.resolve("behind"), "old, and longer");
    Path file = home.file("a", "");
    assumeTrue(run("mount", "--bind", behind.toString(), file.toString()), "no mounts here");
    try {
      ByteSink sink = home.filled(derived("a"), "new");

      assertThat(sink.commit().isRight()).isTrue();
      assertThat(sink.inPlace()).contains(new InPlace("a", Reason.NOT_REPLACEABLE));
      assertThat(behind).hasContent("new");
      assertThat(home.everything()).containsExactly("a");
    } finally {
      run("umount", file.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void one_rule_holds_for_links_whether_the_name_is_given_once_or_twice() throws IOException {
    Path aim = Files.writeString(top.resolve("aim"), "old");
    Path link = home.link("a", aim);

    home.receive(new LocalTarget.Same(new LocalName("a")), "once");
    assertThat(aim).hasContent("once");
    home.receive(typed("a"), "twice");
    assertThat(aim).hasContent("twice");
    home.receive(derived("a"), "listed by a server");

    assertThat(aim).hasContent("twice");
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }
}
