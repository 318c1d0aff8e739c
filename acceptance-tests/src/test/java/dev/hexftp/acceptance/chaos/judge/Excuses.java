package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Contents;
import dev.hexftp.acceptance.chaos.script.Situation;
import java.util.List;

/// The excuse of every client: that it could not know that an orderly end of data in the clear was
/// not the server's.
///
/// It is excused only if the file has exactly the bytes up to the forged end, and nothing in the
/// clear has stated its size; of a list of names, only if the forged end comes after a whole name.
final class Excuses {
  private static final int MOST_OF_NAME = 40;

  private final Situation situation;
  private final Aftermath aftermath;

  Excuses(Situation situation, Aftermath aftermath) {
    this.situation = situation;
    this.aftermath = aftermath;
  }

  /// Whether a difference of a local file is excused.
  boolean local(String path) {
    byte[] found = aftermath.local().content(path).orElse(new byte[0]);
    boolean absent = aftermath.local().content(path).isEmpty();
    return situation.acts().stream()
        .anyMatch(
            act ->
                switch (act) {
                  case Act.Get(String directory, String remote, String local, _) ->
                      local.equals(path) && of(remote(directory + remote), found);
                  case Act.GetMany(String directory, _, List<String> names) ->
                      names.contains(path)
                          && (absent
                              ? listingEndsEarly(names)
                              : of(remote(directory + path), found));
                  case Act.Put _, Act.Append _, Act.PutMany _ -> false;
                  case Act.Delete _, Act.Rename _, Act.Enter _ -> false;
                });
  }

  /// Whether it is excused that instead of `whole` only `got` was taken.
  boolean of(byte[] whole, byte[] got) {
    return got.length < whole.length
        && Contents.begins(whole, got)
        && !aftermath.statedSizes().contains((long) whole.length)
        && aftermath.forgedEnds().stream().anyMatch(end -> end.bytes() == got.length);
  }

  private boolean listingEndsEarly(List<String> names) {
    return aftermath.forgedEnds().stream()
        .anyMatch(
            end ->
                end.atEndOfName()
                    && end.bytes() > 0
                    && end.bytes() < (long) names.size() * MOST_OF_NAME);
  }

  private byte[] remote(String path) {
    return situation.given().remote().content(path).orElse(new byte[0]);
  }
}
