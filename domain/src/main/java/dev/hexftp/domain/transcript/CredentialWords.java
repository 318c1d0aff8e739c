package dev.hexftp.domain.transcript;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import java.util.Locale;

/// The words about missing credentials, and the remedy.
final class CredentialWords {
  private CredentialWords() {}

  static String of(CredentialSource source, CredentialFault fault) {
    return switch (fault) {
      case CredentialFault.Unreadable(var local) ->
          name(source) + " cannot be read: " + LocalFailureWords.of(local).toLowerCase(Locale.ROOT);
      case CredentialFault.OpenToOthers() ->
          name(source)
              + " is not used, because other users of this machine can read it; chmod 600 keeps it"
              + " to yourself";
      case CredentialFault.Absent() -> absent(source);
      case CredentialFault.TooLong(int limitBytes) ->
          name(source) + " gives more than " + limitBytes + " bytes";
      case CredentialFault.Unsendable() ->
          name(source) + " holds a character that cannot be sent: NUL or half a character";
      case CredentialFault.Malformed(int line) ->
          name(source) + ": line " + line + " makes no sense";
      case CredentialFault.CommandFailed(int status) ->
          name(source) + " failed with exit status " + status;
      case CredentialFault.Typed() ->
          name(source) + " is a terminal; leave the option out, and you are asked";
    };
  }

  private static String absent(CredentialSource source) {
    return name(source)
        + switch (source) {
          case CredentialSource.Netrc _ -> " is not there";
          case CredentialSource.PasswordFile _ -> " has no password in its first line";
          case CredentialSource.Variable _ -> " is not set, or empty";
          case CredentialSource.StandardInput() -> " has no password in its first line";
          case CredentialSource.Command() -> " printed no password";
        };
  }

  private static String name(CredentialSource source) {
    return switch (source) {
      case CredentialSource.Netrc(var file) -> "the file of logins '" + file + "'";
      case CredentialSource.PasswordFile(var file) -> "the password file '" + file + "'";
      case CredentialSource.Variable(var name) -> "the environment variable '" + name + "'";
      case CredentialSource.StandardInput() -> "standard input (--password-stdin)";
      case CredentialSource.Command() -> "the password command";
    };
  }
}
