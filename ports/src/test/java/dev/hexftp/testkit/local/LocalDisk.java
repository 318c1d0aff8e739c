package dev.hexftp.testkit.local;

import java.util.List;

/// The disk of [dev.hexftp.ports.out.local.LocalFiles], seen without looking through that port. All
/// paths begin at the home directory and have `/` between their parts.
public interface LocalDisk {
  /// Makes a directory whose parent exists.
  void makeDirectory(String path);

  /// Puts a file that holds `text` there, in place of the one that may be there.
  void put(String path, String text);

  /// The contents of the file.
  String text(String path);

  /// Everything below the home directory, files and directories, sorted.
  List<String> everything();
}
