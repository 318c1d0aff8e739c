package dev.hexftp.domain.session;

import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.transfer.ByteCount;

/// Everything in which this client can behave either as users want it today or as ftp.exe does: one
/// component per difference.
///
/// Code that behaves differently asks the component, never which dialect it is. So a reader finds
/// all differences here, and a third dialect is one more constant.
///
/// @param dataConnections which ways to a data connection are tried
/// @param typeAtStart the representation type of a fresh session
/// @param utf8 when the server is asked to take and give names in UTF-8
/// @param directoryVerbs how the server is asked about directories
/// @param typeSwitching the type after a listing that needs another one
/// @param afterLiteral the assumption about the server's type after a line that the user wrote
/// @param literals the treatment of a line that the user wrote and that changes the connection
/// @param replacing when a local file is replaced by a received one
/// @param sameNames the treatment of a second file of the same name in one `mget`
/// @param remotePatterns whether server or client finds the names that fit a pattern
/// @param localNames which names from a server are kept as they are
/// @param noMatch whether a pattern without a match is a failure
/// @param answers how questions are answered
/// @param listings the treatment of a local file to which a listing would go
/// @param exitStatuses the exit statuses for the calling program
/// @param localErrors how trouble with local files is worded
/// @param notes whether there are notes beside the words of ftp.exe
/// @param rates when it is said how fast a transfer was
/// @param housekeeping when exchanges of the client's own are shown
/// @param dataOrder when the type of a transfer is sent to the server
/// @param screenListingSurplus the amount added to the byte count of a listing on the screen
/// @param vocabulary the set of commands and their arguments
/// @param scriptSyntax the lines of a script besides commands
public record Dialect(
    DataConnections dataConnections,
    TypeName typeAtStart,
    Utf8 utf8,
    DirectoryVerbs directoryVerbs,
    TypeSwitching typeSwitching,
    AfterLiteral afterLiteral,
    Literals literals,
    Replacing replacing,
    SameNames sameNames,
    RemotePatterns remotePatterns,
    LocalNames localNames,
    NoMatch noMatch,
    Answers answers,
    Listings listings,
    ExitStatuses exitStatuses,
    LocalErrors localErrors,
    Notes notes,
    Rates rates,
    Housekeeping housekeeping,
    DataOrder dataOrder,
    ByteCount screenListingSurplus,
    Vocabulary vocabulary,
    ScriptSyntax scriptSyntax) {

  /// The default.
  public static final Dialect OURS =
      new Dialect(
          DataConnections.PASSIVE_FIRST,
          TypeName.BINARY,
          Utf8.AFTER_LOGIN_IF_OFFERED,
          DirectoryVerbs.CURRENT_THEN_OLDER,
          TypeSwitching.WHEN_NEEDED,
          AfterLiteral.TYPE_UNKNOWN,
          Literals.UNDERSTOOD,
          Replacing.WHEN_COMPLETE,
          SameNames.KEPT_APART,
          RemotePatterns.EXPANDED_HERE_IF_REFUSED,
          LocalNames.OF_THIS_SYSTEM,
          NoMatch.FAILURE,
          Answers.WORDS,
          Listings.WITH_PERMISSION,
          ExitStatuses.TELLING,
          LocalErrors.PLAIN,
          Notes.GIVEN,
          Rates.WHEN_MEASURED,
          Housekeeping.WHEN_DEBUGGING,
          DataOrder.TYPE_FIRST,
          ByteCount.ZERO,
          Vocabulary.EXTENDED,
          ScriptSyntax.EXTENDED);

  /// The dialect of `--compat=ftp.exe`. Harmful behaviour is left out: passwords are masked and
  /// control characters made visible in every dialect.
  public static final Dialect FTP_EXE =
      new Dialect(
          DataConnections.ACTIVE_ONLY,
          TypeName.ASCII,
          Utf8.BEFORE_LOGIN_ALWAYS,
          DirectoryVerbs.OLDER_ONLY,
          TypeSwitching.BACK_AT_ONCE,
          AfterLiteral.TYPE_UNCHANGED,
          Literals.PASSED_ON_UNLESS_HARMFUL,
          Replacing.AT_ONCE,
          SameNames.OVERWRITTEN,
          RemotePatterns.EXPANDED_BY_SERVER,
          LocalNames.OF_WINDOWS,
          NoMatch.FTP_EXE,
          Answers.FIRST_LETTER,
          Listings.OVERWRITING,
          ExitStatuses.ALWAYS_SUCCESS,
          LocalErrors.FTP_EXE,
          Notes.NONE,
          Rates.ALWAYS,
          Housekeeping.ALWAYS,
          DataOrder.CONNECTION_FIRST,
          new ByteCount(3),
          Vocabulary.FTP_EXE,
          ScriptSyntax.FTP_EXE);

  /// The same where servers are not asked for UTF-8.
  public Dialect withoutUtf8() {
    return with(Utf8.NEVER, localNames, noMatch, listings);
  }

  /// The same where a name that cannot be kept is changed; ftp.exe keeps the names that Windows
  /// keeps.
  public Dialect withNamesChanged() {
    return with(
        utf8,
        localNames == LocalNames.OF_THIS_SYSTEM ? LocalNames.CHANGED : localNames,
        noMatch,
        listings);
  }

  /// The same, but a pattern without a match is no failure; ftp.exe has a separate rule.
  public Dialect withNoMatchNoted() {
    return with(utf8, localNames, noMatch == NoMatch.FAILURE ? NoMatch.NOTE : noMatch, listings);
  }

  /// The same where a listing replaces a local file unasked.
  public Dialect withListingsOverwriting() {
    return with(utf8, localNames, noMatch, Listings.OVERWRITING);
  }

  private Dialect with(
      Utf8 otherUtf8, LocalNames otherNames, NoMatch otherNoMatch, Listings otherListings) {
    return new Dialect(
        dataConnections,
        typeAtStart,
        otherUtf8,
        directoryVerbs,
        typeSwitching,
        afterLiteral,
        literals,
        replacing,
        sameNames,
        remotePatterns,
        otherNames,
        otherNoMatch,
        answers,
        otherListings,
        exitStatuses,
        localErrors,
        notes,
        rates,
        housekeeping,
        dataOrder,
        screenListingSurplus,
        vocabulary,
        scriptSyntax);
  }

  /// Which ways to a data connection are tried.
  public enum DataConnections {
    /// EPSV, PASV, PORT and EPRT in turn, as the server and the network allow.
    PASSIVE_FIRST,
    /// PORT over IPv4 and EPRT over IPv6. When the server refuses with 5yz, the transfer is begun
    /// all the same, and the server has the last word.
    ACTIVE_ONLY;

    /// Whether the client makes the connections, unless the user says otherwise.
    boolean isPassiveAtStart() {
      return this == PASSIVE_FIRST;
    }
  }

  /// When the server is asked to take and give names in UTF-8 (RFC 2640, and OPTS UTF8 ON of an
  /// expired draft that many servers want all the same).
  public enum Utf8 {
    /// After the login, if FEAT offers it.
    AFTER_LOGIN_IF_OFFERED,
    /// Before the login, even if the server refuses it.
    BEFORE_LOGIN_ALWAYS,
    /// Never, because the user knows that the server writes in another way.
    NEVER
  }

  /// How the server is asked to make, remove and name directories.
  public enum DirectoryVerbs {
    /// By MKD, RMD and PWD; by the older names where a server knows only those.
    CURRENT_THEN_OLDER,
    /// By XMKD, XRMD and XPWD.
    OLDER_ONLY
  }

  /// The type after a listing, which is text, among transfers of another type.
  public enum TypeSwitching {
    /// It stays with the server until something else is transferred.
    WHEN_NEEDED,
    /// It is set back at once.
    BACK_AT_ONCE
  }

  /// The assumption about the server's type after `literal`, which may have changed it.
  public enum AfterLiteral {
    /// None, so it is sent again before the next transfer.
    TYPE_UNKNOWN,
    /// That it has not changed.
    TYPE_UNCHANGED
  }

  /// The treatment of a line that the user has written for the server (`literal`, `quote`) and that
  /// changes the connection.
  public enum Literals {
    /// One after which client and server would no longer agree is not sent; QUIT ends the session.
    UNDERSTOOD,
    /// It is sent, unless that damages data or sends secrets in the clear.
    PASSED_ON_UNLESS_HARMFUL
  }

  /// The treatment of the second of two files that one `mget` would fetch to the same local name,
  /// such as `a/x` and `b/x`.
  public enum SameNames {
    /// It is not fetched, and that is a failure.
    KEPT_APART,
    /// It overwrites the first.
    OVERWRITTEN
  }

  /// The side that finds the remote names that fit a pattern.
  public enum RemotePatterns {
    /// The server, by NLST with the pattern. Some servers, Pure-FTPd among them, refuse that, and
    /// others refuse when nothing fits; then the directory is listed and the pattern applied here.
    /// A word that is no pattern is a name in any case.
    EXPANDED_HERE_IF_REFUSED,
    /// The server.
    EXPANDED_BY_SERVER
  }

  /// Which names from a server are kept as they are.
  public enum LocalNames {
    /// Those that the local system keeps; the others are not fetched.
    OF_THIS_SYSTEM,
    /// Those that the local system keeps; the others are changed in a reversible way.
    CHANGED,
    /// Those that Windows would keep; the others are not fetched.
    OF_WINDOWS
  }

  /// The meaning of an argument without a match in a command for many files.
  public enum NoMatch {
    /// The command has failed for that argument.
    FAILURE,
    /// It is noted.
    NOTE,
    /// A failure of `mput`, and noted by the others.
    FTP_EXE
  }

  /// How questions are answered.
  public enum Answers {
    /// By y, n, a and q, or the words that they begin, and nothing else. The answers of a script
    /// are shown, unless they are secret.
    WORDS,
    /// By anything: only n and q at its beginning count. The answers of a script are not shown.
    FIRST_LETTER
  }

  /// The treatment of a local file to which a listing would go.
  public enum Listings {
    /// The user is asked before it is replaced; a script fails.
    WITH_PERMISSION,
    /// It is replaced.
    OVERWRITING
  }

  /// The exit statuses for the calling program.
  public enum ExitStatuses {
    /// How the run ended.
    TELLING,
    /// That all is well.
    ALWAYS_SUCCESS
  }

  /// The texts on standard error beside the words of ftp.exe.
  public enum Notes {
    /// How the client decides, and how much of a command for many files was done.
    GIVEN,
    /// Nothing, unless something would pass unseen that ftp.exe does not have.
    NONE
  }
}
