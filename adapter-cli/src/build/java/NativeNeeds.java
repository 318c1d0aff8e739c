import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The requirements of a native file.
final class NativeNeeds {
  /// With less the builder spends its time in collecting garbage, and may end in the middle.
  private static final long LEAST_MEMORY = 4L << 30;

  private NativeNeeds() {}

  /// Fails with the first thing that is missing.
  static void check(Path jdk) throws IOException, InterruptedException {
    String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    require(system.equals("Linux on amd64"), "this is " + system + ", it needs Linux on amd64");
    require(
        Files.readString(jdk.resolve("release")).contains("LIBC=\"gnu\""),
        "the JDK at " + jdk + " is not made for the GNU C library");
    require(Files.exists(jdk.resolve("include/jni.h")), "the JDK at " + jdk + " has no C headers");
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long memory = machine.getTotalMemorySize();
    require(
        memory >= LEAST_MEMORY, "it needs 4 GiB of memory, here are " + (memory >> 20) + " MiB");
    require(runs("gcc", "--version"), "gcc is missing");
    require(runs("ar", "--version") && runs("nm", "--version"), "binutils (ar, nm) are missing");
    require(
        runs("gcc", "-fsyntax-only", "-include", "zlib.h", "-x", "c", "/dev/null"),
        "the headers of zlib are missing (Debian: zlib1g-dev)");
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Tool.run(List.of(command));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void require(boolean there, String otherwise) throws IOException {
    if (!there) {
      throw new IOException(otherwise);
    }
  }
}
