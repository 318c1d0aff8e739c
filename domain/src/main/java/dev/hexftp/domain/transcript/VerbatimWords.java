package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.VerbatimEffect.Reason;

/// The words about a line for the server that is not sent: the reason, and the command to use.
final class VerbatimWords {
  private VerbatimWords() {}

  static String of(String verb, Reason reason) {
    return verb
        + " was not sent: "
        + switch (reason) {
          case FETCHES -> "no data connection would be there for the file; use get";
          case STORES -> "no data connection would be there for the file; use put";
          case APPENDS -> "no data connection would be there for the file; use append";
          case LISTS -> "no data connection would be there for the listing; use dir or ls";
          case REINITIALIZES -> "the server would forget the login; use close, then open";
          case NEGOTIATES_PROTECTION ->
              "the server would wait for a handshake; use tls explicit, then open, or start with"
                  + " --tls=explicit";
          case UNPROTECTS_COMMANDS -> "a connection that is protected stays protected";
          case PROTECTS_DATA ->
              "only one end would change; use tls private or tls clear, or start with --tls-data";
          case CHANGES_MODE -> "data would be damaged; only stream mode (MODE S) is supported";
          case CHANGES_STRUCTURE -> "data would be damaged; only files (STRU F) are supported";
          case SETS_START -> "the next file would lack its beginning and look complete";
        };
  }
}
