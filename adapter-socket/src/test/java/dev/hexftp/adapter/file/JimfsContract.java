package dev.hexftp.adapter.file;

import dev.hexftp.testkit.local.LocalFilesContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// The contract on a file system in memory, but for what that cannot do.
interface JimfsContract extends LocalFilesContract {
  @Override
  @Test
  @Disabled("a channel of jimfs never gives up on a full target")
  default void a_source_tells_a_full_target_from_its_own_end() {}
}
