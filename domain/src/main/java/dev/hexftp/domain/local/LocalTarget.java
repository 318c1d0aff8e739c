package dev.hexftp.domain.local;

/// The name of a local file and its origin, which decides how far the name is trusted. That decides
/// how far the name is trusted.
public sealed interface LocalTarget {
  /// The name for messages.
  String shown();

  /// A path that the user typed; it may lead anywhere.
  record Typed(String path) implements LocalTarget {
    @Override
    public String shown() {
      return path;
    }
  }

  /// The name of a remote file that the user typed, and gave no other for the local file; it stays
  /// inside the current local directory. A symbolic link there means its target, as in [Typed]: the
  /// user chose the name.
  record Same(LocalName name) implements LocalTarget {
    @Override
    public String shown() {
      return name.text();
    }
  }

  /// A name taken from a remote path that the server has listed; it stays inside the current local
  /// directory.
  record Derived(LocalName name) implements LocalTarget {
    @Override
    public String shown() {
      return name.text();
    }
  }
}
