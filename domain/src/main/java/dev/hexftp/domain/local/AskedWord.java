package dev.hexftp.domain.local;

import dev.hexftp.domain.local.ListedNames.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/// A word of the user for which a server lists names: a pattern, a file or a directory.
///
/// Both `/` and `\` separate the parts of a path, since servers use either.
///
/// @param text the word itself
/// @param parts its parts, without those that are nothing or `.`
record AskedWord(String text, List<String> parts, Reading reading) {
  private static final String EVERYTHING = "*";

  /// The version that VMS puts after a name.
  private static final String VERSION = ";\\d+$";

  AskedWord {
    parts = List.copyOf(parts);
  }

  static AskedWord of(String text, Reading reading) {
    return new AskedWord(text, partsOf(text), reading);
  }

  private static List<String> partsOf(String path) {
    return Arrays.stream(path.split("[/\\\\]"))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList();
  }

  /// Whether small and capital letters differ on the server, to judge by all that is `listed`.
  Wildcard.Case letters(List<String> listed, BiPredicate<String, Wildcard.Case> allowed) {
    boolean exact = listed.stream().anyMatch(name -> names(name, Wildcard.Case.MATTERS));
    boolean applied =
        listed.stream()
            .allMatch(
                name ->
                    allowed.test(name, Wildcard.Case.IGNORED)
                        || LocalName.lastPart(name).startsWith("."));
    return applied && !exact ? Wildcard.Case.IGNORED : Wildcard.Case.MATTERS;
  }

  /// Whether the word names the one file `listed`.
  boolean names(String listed, Wildcard.Case letters) {
    if (isPattern() || parts.isEmpty() || ListedNames.isNoFile(listed)) {
      return false;
    }
    return isBare(listed)
        ? fits(parts.getLast(), listed, letters)
        : endsWith(partsOf(listed), letters);
  }

  /// Whether `listed` is to be fetched. ftp.exe tries it with `.` and `..`, too.
  boolean fetches(String listed, Wildcard.Case letters) {
    return switch (reading) {
      case OURS -> !ListedNames.isNoFile(listed) && allowsFetching(listed, letters);
      case AS_LISTED -> allowsFetching(listed, letters);
    };
  }

  private boolean allowsFetching(String listed, Wildcard.Case letters) {
    return isPattern()
        ? fits(parts.getLast(), LocalName.lastPart(listed), letters)
        : names(listed, letters) || isInside(listed, letters);
  }

  private boolean isInside(String listed, Wildcard.Case letters) {
    List<String> found = partsOf(listed);
    return !ListedNames.isNoFile(listed)
        && !found.isEmpty()
        && fits(EVERYTHING, found.getLast(), letters)
        && (isBare(listed) || endsWith(found.subList(0, found.size() - 1), letters));
  }

  private boolean endsWith(List<String> found, Wildcard.Case letters) {
    int surplus = found.size() - parts.size();
    return surplus >= 0 && fit(found.subList(surplus, found.size()), letters);
  }

  /// Whether `listed` may be deleted.
  boolean allowsDeleting(String listed, Wildcard.Case letters) {
    String path = path(listed);
    List<String> found = partsOf(path);
    boolean sameRoot = path.startsWith("/") == text.startsWith("/");
    return sameRoot && (fit(found, letters) || (!isPattern() && isRightInside(found, letters)));
  }

  private boolean isRightInside(List<String> found, Wildcard.Case letters) {
    return found.size() == parts.size() + 1
        && fits(EVERYTHING, found.getLast(), letters)
        && fit(found.subList(0, parts.size()), letters);
  }

  /// The path at which the server has `listed`.
  String path(String listed) {
    return switch (reading) {
      case AS_LISTED -> listed;
      case OURS -> isBare(listed) ? inDirectory(listed) : listed;
    };
  }

  private String inDirectory(String bare) {
    boolean isBeside = isPattern() || names(bare, Wildcard.Case.IGNORED);
    String directory = isBeside ? directory() : text;
    boolean isHere = directory.isEmpty() || directory.equals(".") || directory.equals("./");
    if (isHere || RemoteGlob.isIn(directory)) {
      return bare;
    }
    return directory.endsWith("/") ? directory + bare : directory + "/" + bare;
  }

  /// The word up to its last separator, which it holds.
  private String directory() {
    return text.substring(0, text.length() - LocalName.lastPart(text).length());
  }

  private boolean isPattern() {
    return Wildcard.isIn(LocalName.lastPart(text));
  }

  private static boolean isBare(String listed) {
    return LocalName.lastPart(listed).equals(listed);
  }

  private boolean fit(List<String> found, Wildcard.Case letters) {
    if (found.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < found.size(); i++) {
      if (!fits(parts.get(i), found.get(i), letters)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(String pattern, String name, Wildcard.Case letters) {
    RemoteGlob glob = new RemoteGlob(pattern);
    return !isHidden(pattern, name)
        && (glob.matches(name, letters)
            || (name.indexOf(';') > 0 && glob.matches(name.replaceFirst(VERSION, ""), letters)));
  }

  private boolean isHidden(String pattern, String name) {
    return switch (reading) {
      case OURS -> name.startsWith(".") && !pattern.startsWith(".") && !ListedNames.isNoFile(name);
      case AS_LISTED -> false;
    };
  }
}
