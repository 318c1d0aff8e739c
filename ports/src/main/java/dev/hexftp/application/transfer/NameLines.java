package dev.hexftp.application.transfer;

import java.util.List;

/// The listing of a server, line by line.
///
/// @param whole the lines that were kept whole
/// @param tooLong the beginnings of those that were too long for that
public record NameLines(List<String> whole, List<String> tooLong) {
  public NameLines {
    whole = List.copyOf(whole);
    tooLong = List.copyOf(tooLong);
  }
}
