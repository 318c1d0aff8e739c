package dev.hexftp.domain.session;

import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.transfer.ByteCount;

/// Everything in which this client can be told to behave either as users want it today or as
/// ftp.exe does: one component per difference.
///
/// Whoever behaves differently asks the component, never which dialect it is. So a reader finds all
/// differences here, and a third dialect is one more constant.
///
/// @param dataConnections which ways to a data connection are tried
/// @param typeAtStart the representation type of a fresh session
/// @param utf8 when the server is asked to take and give names in UTF-8
/// @param directoryVerbs how the server is asked about directories
/// @param typeSwitching what becomes of the type when a listing needs another one
/// @param afterLiteral what is believed about the server's type after a line of the user's own
/// @param literals what becomes of a line of the user's own that the client has to know of
/// @param replacing what becomes of a local file when another is fetched to its name
/// @param sameNames what becomes of a second file of the same name in one `mget`
/// @param remotePatterns who finds the names that fit a pattern
/// @param localNames which names from a server are kept as they are
/// @param noMatch what it means that there is nothing that a pattern stands for
/// @param answers how questions are answered
/// @param listings what becomes of a local file to which a listing would go
/// @param exitStatuses what the program that started us is told
/// @param localErrors how trouble with local files is worded
/// @param notes what is said beside the words of ftp.exe
/// @param rates when it is said how fast a transfer was
/// @param housekeeping what is shown of exchanges that the client makes for itself
/// @param dataOrder when the server is told the type of a transfer
/// @param screenListingSurplus what is added to the byte count of a listing on the screen
/// @param vocabulary which commands there are, and what their arguments may be
/// @param scriptSyntax what lines of a script may be besides commands
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

  /// What holds unless the user says otherwise.
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

  /// What `--compat=ftp.exe` selects. What would harm is left out: passwords are masked and control
  /// characters made visible in every dialect.
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

  /// The same where it is no failure that there is nothing that a pattern stands for; ftp.exe has a
  /// rule of its own.
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
    /// EPSV, PASV, PORT and EPRT in turn, whichever the server and the network allow.
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
    /// Before the login, whatever the server thinks of it.
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

  /// What becomes of the type when a listing, which is text, interrupts transfers of another type.
  public enum TypeSwitching {
    /// It stays with the server until something else is transferred.
    WHEN_NEEDED,
    /// It is set back at once.
    BACK_AT_ONCE
  }

  /// What is believed about the server's type after `literal`, which may have changed it.
  public enum AfterLiteral {
    /// Nothing, so it is told again before the next transfer.
    TYPE_UNKNOWN,
    /// That it has not changed.
    TYPE_UNCHANGED
  }

  /// What becomes of a line that the user has written for the server (`literal`, `quote`) and that
  /// changes the connection.
  public enum Literals {
    /// One after which client and server would no longer agree is not sent; QUIT ends the session.
    UNDERSTOOD,
    /// It is sent, unless that damages data or sends secrets in the clear.
    PASSED_ON_UNLESS_HARMFUL
  }

  /// What becomes of the second of two files that one `mget` would fetch to the same local name,
  /// such as `a/x` and `b/x`.
  public enum SameNames {
    /// It is not fetched, and that is a failure.
    KEPT_APART,
    /// It overwrites the first.
    OVERWRITTEN
  }

  /// Who finds the remote names that fit a pattern.
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
    /// Those that the local system keeps; the others are changed so that they can be had again.
    CHANGED,
    /// Those that Windows would keep; the others are not fetched.
    OF_WINDOWS
  }

  /// What it means that there is nothing that an argument of a command for many files stands for.
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
    /// By y, n, a and q, or the words that they begin, and nothing else. What a script answers is
    /// shown, unless it is secret.
    WORDS,
    /// By anything: only n and q at its beginning count. What a script answers is not shown.
    FIRST_LETTER
  }

  /// What becomes of a local file to which a listing would go.
  public enum Listings {
    /// The user is asked before it is replaced; a script fails.
    WITH_PERMISSION,
    /// It is replaced.
    OVERWRITING
  }

  /// What the program that started us is told.
  public enum ExitStatuses {
    /// How the run ended.
    TELLING,
    /// That all is well.
    ALWAYS_SUCCESS
  }

  /// What is said on standard error beside the words of ftp.exe.
  public enum Notes {
    /// How the client decides, and how much of a command for many files was done.
    GIVEN,
    /// Nothing, unless something would pass unseen that ftp.exe does not have.
    NONE
  }
}
