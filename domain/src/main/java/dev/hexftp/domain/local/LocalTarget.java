package dev.hexftp.domain.local;

/// What a local file is called, and who said so. That decides how far the name is trusted.
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

  /// A name taken from a remote path; it stays inside the current local directory.
  record Derived(LocalName name) implements LocalTarget {
    @Override
    public String shown() {
      return name.text();
    }
  }
}
