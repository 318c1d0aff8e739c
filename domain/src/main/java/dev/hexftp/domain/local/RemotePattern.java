package dev.hexftp.domain.local;

import io.vavr.control.Option;
import java.util.List;

/// A pattern for remote names that is applied here, to what the server lists for a directory,
/// because the server does not apply it itself.
///
/// @param prefix the pattern up to its last `/`, which it holds; empty for the current directory
/// @param wildcard what is behind it
public record RemotePattern(String prefix, Wildcard wildcard) {
  /// The pattern in `text`, or none if it stands for itself, or for several directories.
  public static Option<RemotePattern> of(String text) {
    int behindDirectory = text.lastIndexOf('/') + 1;
    String prefix = text.substring(0, behindDirectory);
    String name = text.substring(behindDirectory);
    return Option.when(
        Wildcard.isIn(name) && !Wildcard.isIn(prefix),
        () -> new RemotePattern(prefix, new Wildcard(name)));
  }

  /// The directory to list; empty for the current one.
  public String directory() {
    return prefix.length() > 1 ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  /// Those of `listed` that fit, as paths that mean the same as the pattern does. Servers list
  /// names or paths; the directory itself and the one above it are no files.
  public List<String> among(List<String> listed) {
    return listed.stream().filter(this::fits).map(this::path).toList();
  }

  private boolean fits(String listed) {
    String name = LocalName.lastPart(listed);
    return !name.equals(".") && !name.equals("..") && wildcard.matches(name, Wildcard.Case.MATTERS);
  }

  private String path(String listed) {
    return LocalName.lastPart(listed).equals(listed) ? prefix + listed : listed;
  }
}
