package dev.hexftp.acceptance.benchmark;

import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.server.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The competitors.
enum Client {
  OURS {
    @Override
    boolean isInstalled() {
      return true;
    }

    @Override
    List<String> command(Workload work, RunningServer server) {
      List<String> script = new ArrayList<>(work.ours());
      script.addFirst(
          "user %s \"%s\"".formatted(server.account().user(), server.account().password()));
      script.addFirst("open %s %d".formatted(server.host(), server.port()));
      script.add("quit");
      List<String> command = new ArrayList<>(List.of(FtpProgram.path().toString()));
      command.addAll(List.of("-n", "-i", "-v"));
      if (work.overTls()) {
        command.addAll(List.of("--tls=explicit", "--trust=any"));
      }
      // A script that bash makes of its own text, so that no file has to be written before.
      return List.of(
          "bash",
          "-c",
          "printf '%s\\n' \"${@:2}\" >.script && exec $1 -s:.script",
          "bash",
          String.join(" ", command),
          String.join("\n", script));
    }
  },
  LFTP {
    @Override
    List<String> command(Workload work, RunningServer server) {
      Stream<String> settings =
          Stream.of(
              "set ftp:ssl-allow " + (work.overTls() ? "yes" : "no"),
              "set ftp:ssl-force " + (work.overTls() ? "yes" : "no"),
              "set ssl:verify-certificate no",
              "set net:max-retries 1",
              "set xfer:clobber yes",
              "open -u '%s,%s' -p %d %s"
                  .formatted(
                      server.account().user(),
                      server.account().password(),
                      server.port(),
                      server.host()));
      return List.of(
          Programs.require("lftp"),
          "-c",
          Stream.concat(settings, work.lftp().stream())
              .reduce((one, other) -> one + "; " + other)
              .orElseThrow());
    }

    @Override
    boolean can(Workload work) {
      return !work.lftp().isEmpty();
    }
  },
  CURL {
    @Override
    List<String> command(Workload work, RunningServer server) {
      List<String> command = new ArrayList<>(List.of(Programs.require("curl"), "-sS", "-u"));
      command.add(server.account().user() + ":" + server.account().password());
      if (work.overTls()) {
        command.addAll(List.of("--ssl-reqd", "-k"));
      }
      String url = "ftp://%s:%d".formatted(server.host(), server.port());
      work.curl().forEach(word -> command.add(word.replace("FTP/", url + "/")));
      return command;
    }

    @Override
    boolean can(Workload work) {
      return !work.curl().isEmpty();
    }
  };

  boolean isInstalled() {
    return Programs.find(label()).isPresent();
  }

  boolean can(Workload work) {
    return !work.ours().isEmpty();
  }

  /// The command for `work`, in a directory with the files to send.
  abstract List<String> command(Workload work, RunningServer server);

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
