package dev.hexftp.domain.shell;

import java.util.Locale;

/// The names of the commands that a user can type, in the order of ftp.exe's own listing: its 42,
/// then ours.
public enum CommandName {
  SHELL("!", Needs.NOTHING),
  QUESTION_MARK("?", Needs.NOTHING),
  APPEND(Needs.CONNECTION),
  ASCII(Needs.CONNECTION),
  BELL(Needs.NOTHING),
  BINARY(Needs.CONNECTION),
  BYE(Needs.NOTHING),
  CD(Needs.CONNECTION),
  CLOSE(Needs.CONNECTION),
  // ftp.exe lists it before "debug".
  DELETE(Needs.CONNECTION),
  DEBUG(Needs.NOTHING),
  DIR(Needs.CONNECTION),
  DISCONNECT(Needs.CONNECTION),
  GET(Needs.CONNECTION),
  GLOB(Needs.NOTHING),
  HASH(Needs.NOTHING),
  HELP(Needs.NOTHING),
  LCD(Needs.NOTHING),
  LITERAL(Needs.CONNECTION),
  LS(Needs.CONNECTION),
  MDELETE(Needs.CONNECTION),
  MDIR(Needs.CONNECTION),
  MGET(Needs.CONNECTION),
  MKDIR(Needs.CONNECTION),
  MLS(Needs.CONNECTION),
  MPUT(Needs.CONNECTION),
  OPEN(Needs.NOTHING),
  PROMPT(Needs.NOTHING),
  PUT(Needs.CONNECTION),
  PWD(Needs.CONNECTION),
  QUIT(Needs.NOTHING),
  QUOTE(Needs.CONNECTION),
  RECV(Needs.CONNECTION),
  REMOTEHELP(Needs.CONNECTION),
  RENAME(Needs.CONNECTION),
  RMDIR(Needs.CONNECTION),
  SEND(Needs.CONNECTION),
  STATUS(Needs.NOTHING),
  TRACE(Needs.NOTHING),
  TYPE(Needs.CONNECTION),
  USER(Needs.CONNECTION),
  VERBOSE(Needs.NOTHING),
  /// Ours; resolved only when no name of ftp.exe fits.
  PASSIVE(Needs.NOTHING, Origin.OURS),
  /// Ours.
  TLS(Needs.NOTHING, Origin.OURS),
  /// Ours.
  DIAGNOSE(Needs.NOTHING, Origin.OURS);

  private enum Needs {
    CONNECTION,
    NOTHING
  }

  private enum Origin {
    FTP_EXE,
    OURS
  }

  private final String word;
  private final Needs needs;
  private final Origin origin;

  CommandName(Needs needs) {
    this(needs, Origin.FTP_EXE);
  }

  CommandName(Needs needs, Origin origin) {
    this.word = name().toLowerCase(Locale.ROOT);
    this.needs = needs;
    this.origin = origin;
  }

  CommandName(String word, Needs needs) {
    this.word = word;
    this.needs = needs;
    this.origin = Origin.FTP_EXE;
  }

  /// The name as users type it.
  public String word() {
    return word;
  }

  /// Whether the command is pointless without a connection, and says so before it asks for
  /// arguments.
  public boolean needsConnection() {
    return needs == Needs.CONNECTION;
  }

  /// Whether ftp.exe has it. An added name never changes what an abbreviation meant there.
  public boolean isFtpExe() {
    return origin == Origin.FTP_EXE;
  }
}
