package dev.hexftp.domain.transcript;

/// The usage line of each command that has one, in ftp.exe's own uneven words.
final class Usages {
  private Usages() {}

  /// The usage line of the command called `word`.
  static String of(String word) {
    return switch (word) {
      case "append" -> "append local-file remote-file.";
      case "cd" -> "cd remote directory.";
      case "delete" -> "delete remote file.";
      case "diagnose" ->
          "Usage: diagnose [ host name [port] | URL ] [ --format=text | --format=json ]";
      case "dir", "ls" -> "Usage: " + word + " remote directory local file.";
      case "get", "recv" -> "Remote file " + word + " [ local-file ].";
      case "lcd" -> "lcd local directory.";
      case "literal", "quote" -> "Usage: " + word + " line to send";
      case "mdelete", "mget" -> "Remote files " + word + ".";
      case "mdir", "mls" -> "Usage: " + word + " remote files local file.";
      case "mput" -> "Local files mput.";
      case "mkdir" -> "mkdir directory-name";
      case "open" -> "Usage: open host name [port]";
      case "passive" -> "Usage: passive [ on | off ]";
      case "put", "send" -> "Local file " + word + ": remote file.";
      case "rename" -> "rename from-name to-name.";
      case "rmdir" -> "rmdir directory-name";
      case "tls" -> "Usage: tls [ off | explicit | implicit | clear | private ]";
      case "type" -> "Usage: type [ ascii | binary | image | tenex ]";
      case "user" -> "Usage: user username [password] [account]";
      default -> "Usage: " + word;
    };
  }
}
