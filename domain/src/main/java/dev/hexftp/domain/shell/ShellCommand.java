package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import java.util.List;

/// What the user wants, understood and complete: one record per kind of wish. Names that mean the
/// same (`get` and `recv`, `bye` and `quit`) are one record.
///
/// The set is closed; whoever adds a command is led by the compiler to the place that carries it
/// out.
public sealed interface ShellCommand {
  /// `open`: connect and log in.
  record Open(HostName host, Port port) implements ShellCommand {}

  /// `user`: log in.
  record LogIn(Credentials credentials) implements ShellCommand {}

  /// `close`, `disconnect`: end the connection.
  record Close() implements ShellCommand {}

  /// `quit`, `bye`: end the connection and the program.
  record Quit() implements ShellCommand {}

  /// `ascii`, `binary`, `type NAME`: how files are to be transferred.
  record SetType(TypeName type) implements ShellCommand {}

  /// `type`: how files are transferred now.
  record ShowType() implements ShellCommand {}

  /// `get`, `recv`: fetch a file.
  record Get(CommandArgument remote, Place place) implements ShellCommand {}

  /// `put`, `send`: store a local file under a remote name.
  record Put(String local, CommandArgument remote) implements ShellCommand {}

  /// `append`: add a local file to the end of a remote one.
  record Append(String local, CommandArgument remote) implements ShellCommand {}

  /// `dir`: list a folder with details.
  record ListDetails(CommandArgument path, Place place) implements ShellCommand {}

  /// `ls`: list the names in a folder.
  record ListNames(CommandArgument path, Place place) implements ShellCommand {}

  /// `cd`: go to a remote folder.
  record ChangeFolder(CommandArgument path) implements ShellCommand {}

  /// `pwd`: name the current remote folder.
  record ShowFolder() implements ShellCommand {}

  /// `mkdir`: make a remote folder.
  record MakeFolder(CommandArgument path) implements ShellCommand {}

  /// `rmdir`: remove a remote folder.
  record RemoveFolder(CommandArgument path) implements ShellCommand {}

  /// `delete`: delete a remote file.
  record Delete(CommandArgument path) implements ShellCommand {}

  /// `rename`: rename a remote file.
  record Rename(CommandArgument from, CommandArgument to) implements ShellCommand {}

  /// `literal`, `quote`: send a line to the server as it stands.
  record Literal(CommandArgument line) implements ShellCommand {}

  /// `remotehelp`: what the server says about itself or about one topic.
  record RemoteHelp(CommandArgument topic) implements ShellCommand {}

  /// `lcd` without argument: back to the local folder in which the program started.
  record GoHome() implements ShellCommand {}

  /// `lcd`: go to a local folder.
  record ChangeLocalFolder(String path) implements ShellCommand {}

  /// `verbose`, `debug` and the other toggles.
  record Flip(Toggle toggle) implements ShellCommand {}

  /// `passive on`, `passive off`.
  record Switch(Toggle toggle, boolean on) implements ShellCommand {}

  /// `status`: the connection and the settings.
  record Status() implements ShellCommand {}

  /// `help`, `?`: all names, or a line about each word.
  record Help(List<String> words) implements ShellCommand {
    public Help {
      words = List.copyOf(words);
    }
  }

  /// `!`: a shell of the local system.
  record LocalShell() implements ShellCommand {}

  /// `!command`: one command of the local system.
  record LocalCommand(String line) implements ShellCommand {}

  /// A blank line.
  record Nothing() implements ShellCommand {}
}
