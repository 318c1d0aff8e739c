package dev.hexftp.acceptance.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, by which large files are compared: the report of a failure then holds two short lines.
public final class Digest {
  private Digest() {}

  /// That of the file at `file`.
  public static byte[] of(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  /// That of `bytes`.
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
