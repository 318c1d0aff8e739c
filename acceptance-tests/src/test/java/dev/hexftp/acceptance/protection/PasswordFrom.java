package dev.hexftp.acceptance.protection;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Each of the ways on which the program comes by a password. The user is called alice, wants TLS
/// and wants to see the commands.
enum PasswordFrom {
  SCRIPT {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      return program.run(
          arguments("-n", "-s:" + FtpProgram.SCRIPT),
          "open %s %d\nuser alice %s\npwd\nbye\n".formatted(host, port, secret.text()),
          "");
    }
  },
  PIPE {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      return program.run(
          arguments("-n", "-v"),
          "",
          "open %s %d\nuser alice %s\npwd\nbye\n".formatted(host, port, secret.text()));
    }
  },
  /// The command line says it, so other users can see it there.
  URL {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      return scripted(program, "ftpes://alice:%s@%s:%d".formatted(secret.text(), host, port));
    }
  },
  FILE {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      Path file = secret.keep("password", secret.text() + "\n");
      return scripted(program, "--user=alice", "--password-file=" + file, url(host, port));
    }
  },
  ENVIRONMENT {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      return scripted(
          program.with("FTP_PASSWORD", secret.text()),
          "--user=alice",
          "--password-env=FTP_PASSWORD",
          url(host, port));
    }
  },
  COMMAND {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      Path file = secret.keep("vault", secret.text() + "\n");
      return scripted(program, "--user=alice", "--password-command=cat " + file, url(host, port));
    }
  },
  STANDARD_INPUT {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      return program.run(
          arguments("-s:" + FtpProgram.SCRIPT, "--user=alice", "--password-stdin", url(host, port)),
          COMMANDS,
          secret.text() + "\n");
    }
  },
  NETRC {
    @Override
    Run run(FtpProgram program, Secret secret, String host, int port) {
      Path file =
          secret.keep(
              "netrc", "machine %s login alice password %s\n".formatted(host, secret.text()));
      return scripted(program, "--netrc=" + file, url(host, port));
    }
  };

  private static final String COMMANDS = "pwd\nbye\n";

  /// Runs the program, which logs in, asks where it is, and leaves.
  abstract Run run(FtpProgram program, Secret secret, String host, int port);

  private static Run scripted(FtpProgram program, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-s:" + FtpProgram.SCRIPT));
    all.addAll(List.of(arguments));
    return program.run(arguments(all.toArray(String[]::new)), COMMANDS, "");
  }

  private static List<String> arguments(String... more) {
    List<String> all = new ArrayList<>(List.of("-d", "--tls=explicit", Visitor.trusting()));
    all.addAll(List.of(more));
    return all;
  }

  private static String url(String host, int port) {
    return "ftp://" + host + ":" + port;
  }

  /// A password, and a directory to keep it in.
  record Secret(String text, Path directory) {
    /// Keeps `content` in a file that no other user can read.
    Path keep(String name, String content) {
      try {
        Path file =
            Files.createFile(
                directory.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return "****";
    }
  }
}
