package dev.hexftp.domain.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// The names that a server lists for a word of the user, held against that word: the server must
/// not choose which local file is replaced or which remote one deleted.
///
/// A word with `*` or `?` in its last part covers the names that match it. Any other word covers
/// the file of that name or, if the server lists no such file, the content of that directory. `.`
/// and `..` are no files: they are left out without a word.
///
/// Whether small and capital letters differ is up to the server. One that applies the word knows,
/// so names that differ only so are covered; once it lists a name that matches in no case, it does
/// not apply the word, and letters differ.
///
/// @param covered the names to work on, as paths for the server
/// @param others the names that the word does not cover
/// @param tooLong the beginnings of names that are too long to be kept
public record ListedNames(List<String> covered, List<String> others, List<String> tooLong) {
  public ListedNames {
    covered = List.copyOf(covered);
    others = List.copyOf(others);
    tooLong = List.copyOf(tooLong);
  }

  /// Which names are hidden, and where a name without directory is.
  public enum Reading {
    /// A name that begins with a dot is covered only by a word that begins so. A name without
    /// directory is in the directory of the word.
    OURS,
    /// No name is hidden, and all are used as they are listed.
    AS_LISTED
  }

  /// The purpose of the names.
  public enum Use {
    /// The files are fetched. The last part of each name becomes a local name, so that has to
    /// match; in which directory the server finds it is of no importance.
    FETCH,
    /// The files are deleted. The whole path has to match.
    DELETE
  }

  /// All of `names` are covered.
  public static ListedNames all(List<String> names) {
    return new ListedNames(names, List.of(), List.of());
  }

  /// The same; names that begin with `beginnings` are listed as well.
  public ListedNames withTooLong(List<String> beginnings) {
    return new ListedNames(covered, others, beginnings);
  }

  /// Whether no name is listed at all.
  public boolean isEmpty() {
    return covered.isEmpty() && others.isEmpty() && tooLong.isEmpty();
  }

  /// The names that are `listed` for `word`, held against it for `use`.
  public static ListedNames of(String word, List<String> listed, Use use, Reading reading) {
    AskedWord asked = AskedWord.of(word, reading);
    return switch (use) {
      case FETCH -> split(asked, listed, asked::fetches);
      case DELETE ->
          split(
              asked,
              listed,
              (name, letters) -> !isNoFile(name) && asked.allowsDeleting(name, letters));
    };
  }

  private static ListedNames split(
      AskedWord asked, List<String> listed, BiPredicate<String, Wildcard.Case> allowed) {
    Wildcard.Case letters = asked.letters(listed, allowed);
    boolean isFile = listed.stream().anyMatch(name -> asked.names(name, letters));
    List<String> covered = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : listed) {
      if (allowed.test(name, letters) && (!isFile || asked.names(name, letters))) {
        covered.add(asked.path(name));
      } else if (!isNoFile(name)) {
        others.add(name);
      }
    }
    return new ListedNames(covered, others, List.of());
  }

  /// Whether `path` leads to the directory itself or to the one above it.
  static boolean isNoFile(String path) {
    String last = LocalName.lastPart(path);
    return last.equals(".") || last.equals("..");
  }
}
