package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;

/// A command of the user, understood and complete: one record per kind of command. Names that mean
/// the same (`get` and `recv`, `bye` and `quit`) are one record.
///
/// The set is closed; the compiler leads the author of a new command to the place that carries it
/// out.
public sealed interface ShellCommand {
  /// `open`: connect and log in.
  record Open(Destination destination) implements ShellCommand {}

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
  record Get(CommandArgument remote, Output place) implements ShellCommand {
    /// Fetches the file `remote` to `place`, or if none is named into one that is called like its
    /// last part.
    static Either<UserFault, ShellCommand> of(CommandArgument remote, Option<Output> place) {
      return place.fold(
          () -> to(remote.text(), LocalTarget.Same::new).map(get -> get),
          named -> Either.right(new Get(remote, named)));
    }

    /// Fetches the file at `path`, which the server has listed, into one that is called like its
    /// last part.
    public static Either<UserFault, Get> underItsOwnName(String path) {
      return to(path, LocalTarget.Derived::new);
    }

    private static Either<UserFault, Get> to(String path, Function<LocalName, LocalTarget> target) {
      return CommandArgument.of(path)
          .<UserFault>toEither(new Failure.UnsendableText(path))
          .flatMap(
              remote ->
                  LocalName.lastOf(path)
                      .<UserFault>toEither(new Failure.UnsafeLocalName(path))
                      .map(name -> new Output.File(target.apply(name)))
                      .map(place -> new Get(remote, place)));
    }
  }

  /// `put`, `send`: store a local file under a remote name.
  record Put(String local, CommandArgument remote) implements ShellCommand {
    /// Stores the file at `path` under its last part.
    public static Either<UserFault, Put> underItsOwnName(String path) {
      return Upload.of(path, Option.none()).map(upload -> new Put(upload.local(), upload.remote()));
    }
  }

  /// `append`: add a local file to the end of a remote one.
  record Append(String local, CommandArgument remote) implements ShellCommand {}

  /// `dir`: list a directory with details.
  record ListDetails(CommandArgument path, Output place) implements ShellCommand {}

  /// `ls`: list the names in a directory.
  record ListNames(CommandArgument path, Output place) implements ShellCommand {}

  /// `mget`: fetch the files that the server lists for each of `patterns`.
  record Mget(List<CommandArgument> patterns) implements ShellCommand {
    public Mget {
      patterns = List.copyOf(patterns);
    }
  }

  /// `mput`: store the local files that each of `patterns` stands for.
  record Mput(List<String> patterns) implements ShellCommand {
    public Mput {
      patterns = List.copyOf(patterns);
    }
  }

  /// `mdelete`: delete the files that the server lists for each of `patterns`.
  record Mdelete(List<CommandArgument> patterns) implements ShellCommand {
    public Mdelete {
      patterns = List.copyOf(patterns);
    }
  }

  /// `mdir`: list several directories with details, one after the other to one place.
  record Mdir(List<CommandArgument> paths, Output place) implements ShellCommand {
    public Mdir {
      paths = List.copyOf(paths);
    }
  }

  /// `mls`: list the names in several directories, one after the other to one place.
  record Mls(List<CommandArgument> paths, Output place) implements ShellCommand {
    public Mls {
      paths = List.copyOf(paths);
    }
  }

  /// `cd`: go to a remote directory.
  record ChangeDirectory(CommandArgument path) implements ShellCommand {}

  /// `pwd`, `mkdir`, `delete` and all others that are one request and its reply.
  ///
  /// @param older the name that a server may know it by instead (RFC 1123 §4.1.3.1)
  record Exchange(FtpCommand.Request request, Option<FtpCommand.Request> older)
      implements ShellCommand {
    /// A request that has one name.
    public Exchange(FtpCommand.Request request) {
      this(request, Option.none());
    }

    /// A request that some servers know by an older name only.
    public Exchange(FtpCommand.Request request, FtpCommand.Request older) {
      this(request, Option.of(older));
    }
  }

  /// `rename`: rename a remote file.
  record Rename(CommandArgument from, CommandArgument to) implements ShellCommand {}

  /// `literal`, `quote`: send a line to the server as it stands.
  record Literal(CommandArgument line) implements ShellCommand {}

  /// `lcd` without argument: back to the local directory in which the program started.
  record GoHome() implements ShellCommand {}

  /// `lcd`: go to a local directory.
  record ChangeLocalDirectory(String path) implements ShellCommand {}

  /// `verbose`, `debug` and the other toggles.
  record Flip(Toggle toggle) implements ShellCommand {}

  /// `passive on`, `passive off`.
  record Switch(Toggle toggle, boolean on) implements ShellCommand {}

  /// `tls`: how connections are protected.
  record ShowProtection() implements ShellCommand {}

  /// `tls off`, `tls explicit`, `tls implicit`: whether and when TLS is used with the next server.
  record ChooseTls(TlsMode mode) implements ShellCommand {}

  /// `tls clear`, `tls private`: how data connections are protected from now on.
  record ProtectData(ProtectionLevel level) implements ShellCommand {}

  /// `diagnose`: find out which features work with the server at `target`, or if none is named with
  /// the present one.
  record Diagnose(Option<Destination> target, ReportFormat format) implements ShellCommand {}

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

  /// Whether `bell` rings afterwards: yes for commands that may take long.
  default boolean ringsBell() {
    return switch (this) {
      case Get _, Put _, Append _, ListDetails _, ListNames _, Literal _ -> true;
      case Mget _, Mput _, Mdelete _, Mdir _, Mls _, Diagnose _ -> true;
      case Open _, LogIn _, Close _, Quit _, SetType _, ShowType _ -> false;
      case ChangeDirectory _, Exchange _, Rename _, GoHome _, ChangeLocalDirectory _ -> false;
      case ShowProtection _, ChooseTls _, ProtectData _ -> false;
      case Flip _, Switch _, Status _, Help _, LocalShell _, LocalCommand _, Nothing _ -> false;
    };
  }
}
