package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.failure.Failure.LocalFile;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.session.LocalErrors;
import dev.hexftp.domain.text.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/// The words about trouble with a local file.
///
/// ftp.exe names the reason after the first letter of the name, having printed a wide string as a
/// narrow one, and knows few reasons. Logs hold that, so its dialect keeps it.
final class LocalFailureWords {
  private LocalFailureWords() {}

  static List<Phrase> of(LocalFile failure, LocalErrors manner) {
    String name = VisibleText.of(failure.name());
    return switch (failure.use()) {
      case WRITE ->
          List.of(Phrase.line("Error opening local file " + name + "."), reason(failure, manner));
      case READ, ENTER ->
          List.of(
              isNotFound(failure, manner)
                  ? Phrase.line(name + ": File not found")
                  : reason(failure, manner));
      case REMEMBER ->
          List.of(
              Phrase.diagnostic(
                  "the known hosts cannot be used: " + name + ": " + of(failure.fault())));
    };
  }

  /// ftp.exe finds no file where a directory stands.
  private static boolean isNotFound(LocalFile failure, LocalErrors manner) {
    return failure.fault() == LocalFault.MISSING
        || (manner == LocalErrors.FTP_EXE
            && failure.use() == LocalUse.READ
            && failure.fault() == LocalFault.NOT_A_PLAIN_FILE);
  }

  private static Phrase reason(LocalFile failure, LocalErrors manner) {
    return switch (manner) {
      case PLAIN -> Phrase.line("> " + VisibleText.of(failure.name()) + ":" + of(failure.fault()));
      case FTP_EXE ->
          Phrase.line("> " + VisibleText.of(firstLetter(failure.name())) + ":" + brief(failure));
    };
  }

  private static String brief(LocalFile failure) {
    return failure.fault() == LocalFault.NOT_A_PLAIN_FILE
        ? (isAbsolute(failure.name()) ? "Unknown error number" : "Permission denied")
        : of(failure.fault());
  }

  static String of(LocalFault fault) {
    return switch (fault) {
      case MISSING -> "No such file or directory";
      case NOT_A_PLAIN_FILE -> "not a plain file";
      case NOT_A_DIRECTORY, IMPOSSIBLE_NAME -> "Invalid argument";
      case PERMISSION_DENIED -> "Permission denied";
      case DISK_FULL -> "No space left on device";
      case TOO_LARGE -> "larger than this program keeps";
      case DAMAGED -> "damaged; correct it, or delete it";
      case BUSY -> "Device or resource busy";
      case TOO_MANY_OPEN -> "Too many open files";
      case IO -> "Input/output error";
    };
  }

  private static String firstLetter(String name) {
    return name.isEmpty() ? "" : Character.toString(name.codePointAt(0));
  }

  private static boolean isAbsolute(String name) {
    return name.startsWith("/") || name.startsWith("\\") || name.startsWith(":", 1);
  }

  /// Names that a server lists and the user did not ask for. Control characters are as they came.
  static String nothingMatched(String command, String pattern) {
    return command + ": nothing matches '" + pattern + "'";
  }

  static String inPlace(InPlace file) {
    return "'"
        + file.file()
        + "' is written to and not replaced, since "
        + switch (file.reason()) {
          case SEVERAL_NAMES -> "it has other names (hard links)";
          case OTHER_OWNER -> "a new file would have another owner or group";
          case ATTRIBUTES -> "a new file would not have its extended attributes";
          case DIRECTORY_CLOSED -> "its directory takes no new file";
          case NOT_REPLACEABLE -> "no other file can take its place (a mount, perhaps)";
        }
        + "; if the transfer fails, what it held is gone";
  }

  static String changed(CommandArgument remote, LocalName kept) {
    return "'"
        + remote.text()
        + "' is not a possible file name here; it is kept as '"
        + kept.text()
        + "'";
  }

  static String directories(String command, LeftOut names) {
    return command
        + (names.count() == 1
            ? ": 1 directory is left out: "
            : ": " + names.count() + " directories are left out: ")
        + examples(names);
  }

  private static String examples(LeftOut names) {
    String examples =
        names.examples().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    int more = names.count() - names.examples().size();
    return examples + (more > 0 ? " and " + more + " more" : "");
  }

  static String leftOut(String command, LeftOut names) {
    return command
        + ": '"
        + names.pattern()
        + "' does not cover "
        + (names.count() == 1
            ? "1 name that the server lists for it; it is left out: "
            : names.count() + " names that the server lists for it; they are left out: ")
        + examples(names);
  }
}
