package dev.hexftp.domain.manual;

import dev.hexftp.domain.shell.CommandName;

/// The words about each command: its line of help and its usage line, which for ftp.exe's commands
/// are ftp.exe's own uneven ones, and its paragraph in the manual.
public final class CommandTexts {
  private CommandTexts() {}

  /// The words about `name`.
  public static CommandText of(CommandName name) {
    String word = name.word();
    return switch (name) {
      case SHELL ->
          CommandText.of(
              "Escape to the shell",
              "Run a command of the local system in the local directory, or a shell if none is"
                  + " given.");
      case QUESTION_MARK, HELP ->
          CommandText.of(
              "Print local help information",
              "List all commands, or say in a line what each `command` does.");
      case APPEND ->
          CommandText.of(
              "Append to a file",
              "append local-file remote-file.",
              "Add a local file to the end of a remote one, which is called like the last part of"
                  + " the local name if no other name is given.");
      case ASCII ->
          CommandText.of(
              "Set ascii transfer type",
              "Transfer files as text: line ends become those of the system that receives them.");
      case BELL ->
          CommandText.of(
              "Beep when command completed",
              "Switch the bell on or off that rings at the end of a transfer, a listing or a line"
                  + " sent by `literal`.");
      case BINARY ->
          CommandText.of("Set binary transfer type", "Transfer files byte by byte. The default.");
      case BYE, QUIT, EXIT ->
          CommandText.of(
              "Terminate ftp session and exit", "End the connection, if there is one, and leave.");
      case CD ->
          CommandText.of(
              "Change remote working directory",
              "cd remote directory.",
              "Change the current directory of the server.");
      case CHMOD ->
          CommandText.of(
              "Change who may do what with a remote file",
              "Set the permissions of a file on the server (SITE CHMOD), as in `chmod 644 a.txt`."
                  + " Not every server can do it.");
      case CLOSE, DISCONNECT ->
          CommandText.of("Terminate ftp session", "End the connection and stay in the program.");
      case DEBUG ->
          CommandText.of(
              "Toggle debugging mode",
              "Switch on or off that each command that is sent is shown. Passwords are shown as"
                  + " stars.");
      case DELETE ->
          CommandText.of(
              "Delete remote file",
              "delete remote file.",
              "Delete a file on the server. There is no question.");
      case DIAGNOSE ->
          CommandText.of(
              "Find out what works with a server, and which options to use",
              "Usage: diagnose [ host name [port] | URL ] [ --format=text | --format=json ]",
              "Find out what works with a server, the present one if none is named, and which"
                  + " options to use; as a table or as JSON.");
      case DIR ->
          CommandText.of(
              "List contents of remote directory",
              "Usage: dir remote directory local file.",
              "List a directory of the server with details, on the screen or into a local file."
                  + " The server may take patterns and options in place of a name.");
      case LS ->
          CommandText.of(
              "List contents of remote directory",
              "Usage: ls remote directory local file.",
              "List the names in a directory of the server, on the screen or into a local file.");
      case GET, RECV ->
          CommandText.of(
              "Receive file",
              "Remote file " + word + " [ local-file ].",
              "Fetch a file. Without a local name it is called like the last part of the remote"
                  + " one; `-` shows it on the screen. An existing file is replaced once the new"
                  + " one is complete.");
      case GLOB ->
          CommandText.of(
              "Toggle metacharacter expansion of local file names",
              "Switch on or off that * and ? in the names of commands for many files are"
                  + " patterns.");
      case HASH ->
          CommandText.of(
              "Toggle printing `#' for each buffer transferred",
              "Switch on or off that a # is shown for every 2048 bytes transferred.");
      case LCD ->
          CommandText.of(
              "Change local working directory",
              "lcd local directory.",
              "Change the local directory; without a name, back to the one in which the program"
                  + " was started.");
      case LITERAL, QUOTE ->
          CommandText.of(
              "Send arbitrary ftp command",
              "Usage: " + word + " line to send",
              "Send a line to the server as it stands, and show the reply.");
      case MDELETE ->
          CommandText.of(
              "Delete multiple files",
              "Remote files mdelete.",
              "Delete the files that the server lists for names or patterns, asking about each.");
      case MDIR ->
          CommandText.of(
              "List contents of multiple remote directories",
              "Usage: mdir remote files local file.",
              "List several directories with details into one local file, or with `-` on the"
                  + " screen.");
      case MLS ->
          CommandText.of(
              "List contents of multiple remote directories",
              "Usage: mls remote files local file.",
              "List the names in several directories into one local file, or with `-` on the"
                  + " screen.");
      case MGET ->
          CommandText.of(
              "Get multiple files",
              "Remote files mget.",
              "Fetch the files that the server lists for names or patterns, asking about each.");
      case MKDIR ->
          CommandText.of(
              "Make directory on the remote machine",
              "mkdir directory-name",
              "Make a directory on the server.");
      case MPUT ->
          CommandText.of(
              "Send multiple files",
              "Local files mput.",
              "Send the local files that names or patterns stand for, asking about each.");
      case OPEN ->
          CommandText.of(
              // Not a slip of ours: ftp.exe says "tftp".
              "Connect to remote tftp",
              "Usage: open host name [port]",
              "Connect to a server, by its name, its address or a URL, and log in.");
      case PASSIVE ->
          CommandText.of(
              "Let the client make the data connections (on), or the server (off)",
              "Let the client make the data connections, or the server. Without a word, the other"
                  + " one from now on.");
      case PROMPT ->
          CommandText.of(
              "Force interactive prompting on multiple commands",
              "Switch the questions of commands for many files on or off.");
      case PUT, SEND ->
          CommandText.of(
              "Send one file",
              "Local file " + word + ": remote file.",
              "Send a file, which the server replaces if it has one of that name. Without a remote"
                  + " name it is called like the last part of the local one.");
      case PWD ->
          CommandText.of(
              "Print working directory on remote machine",
              "Show the current directory of the server.");
      case REMOTEHELP ->
          CommandText.of(
              "Get help from remote server", "Show what the server says about its commands.");
      case RENAME ->
          CommandText.of(
              "Rename file",
              "rename from-name to-name.",
              "Give a file on the server another name.");
      case RMDIR ->
          CommandText.of(
              "Remove directory on the remote machine",
              "rmdir directory-name",
              "Remove a directory on the server.");
      case SIZE ->
          CommandText.of(
              "Show how many bytes a remote file has",
              "Show the size of a file on the server in bytes, as a transfer in binary would count"
                  + " them.");
      case STATUS -> CommandText.of("Show current status", "Show the connection and the settings.");
      case SYSTEM ->
          CommandText.of(
              "Show the operating system of the server",
              "Show what the server says about its operating system.");
      case TLS ->
          CommandText.of(
              "Show or choose how connections are protected",
              "Show how connections are protected. `off`, `explicit` and `implicit` choose for the"
                  + " next connection; `private` and `clear` change data connections at once.");
      case TRACE ->
          CommandText.of(
              "Toggle packet tracing", "Kept for old scripts; it has no effect, as in ftp.exe.");
      case TYPE ->
          CommandText.of(
              "Set file transfer type",
              "Show how files are transferred, or choose it: `ascii` is text, `binary` and `image`"
                  + " are bytes, `tenex` is bytes for systems with other ones.");
      case USER ->
          CommandText.of(
              "Send new user information",
              "Usage: user username [password] [account]",
              "Log in. What the server wants and is not given is asked for.");
      case VERBOSE ->
          CommandText.of(
              "Toggle verbose mode",
              "Switch on or off that what the server answers is shown, and the speed of each"
                  + " transfer.");
    };
  }
}
