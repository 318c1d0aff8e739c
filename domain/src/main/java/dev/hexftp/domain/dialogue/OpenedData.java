package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.transfer.DataMethod;
import java.util.List;

/// A data connection that is ready for a transfer.
///
/// @param method how it was made: a passive one stands, an active one is being listened for
/// @param failedBefore the attempts that failed, oldest first
public record OpenedData(DataMethod method, List<DataAttempt> failedBefore) {
  public OpenedData {
    failedBefore = List.copyOf(failedBefore);
  }
}
