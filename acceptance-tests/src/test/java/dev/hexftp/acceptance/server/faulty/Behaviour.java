package dev.hexftp.acceptance.server.faulty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The behaviour of a server without faults (RFC 959, RFC 2389, RFC 2428, RFC 3659), for one
/// session.
///
/// Every user may log in, and each has separate files. After REIN no user is logged in and
/// everything is as it was at the start (RFC 959 §4.1.1).
final class Behaviour {
  private final ControlLink control;
  private final Disk disk;
  private final DataPort dataPort = new DataPort();
  private String named = "";
  private String user = "";
  private String directory = "/";
  private String renamed = "";
  private Encoding encoding = Encoding.AT_START;

  Behaviour(ControlLink control, Disk disk) {
    this.control = control;
    this.disk = disk;
  }

  /// `argument` as a path on the disk.
  String path(String argument) {
    String joined =
        argument.startsWith("/")
            ? argument
            : directory + (argument.isEmpty() ? "" : "/" + argument);
    String path =
        Arrays.stream(joined.split("/"))
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .collect(Collectors.joining("/", "/", ""));
    return user + ":" + path;
  }

  DataLink data() throws IOException {
    return dataPort.link();
  }

  void closeData() throws IOException {
    dataPort.close();
  }

  void carryOut(String verb, String argument) throws IOException {
    switch (verb) {
      case "USER" -> {
        named = argument;
        user = "";
        say("331 password?");
      }
      case "PASS" -> logIn();
      case "REIN" -> restart();
      case "FEAT" -> say("211-Features\r\n SIZE\r\n MLST size*;\r\n211 End");
      case "NOOP", "OPTS" -> say("200 ok");
      case "QUIT" -> {
        say("221 bye");
        control.hangUp();
      }
      default -> {
        if (user.isEmpty()) {
          say("530 not logged in");
        } else {
          carryOutForUser(verb, argument);
        }
      }
    }
  }

  private void logIn() throws IOException {
    user = named;
    directory = "/";
    say("230 welcome");
  }

  private void restart() throws IOException {
    named = "";
    user = "";
    directory = "/";
    encoding = Encoding.AT_START;
    say("220 ready for a new user");
  }

  private void carryOutForUser(String verb, String argument) throws IOException {
    switch (verb) {
      case "PWD", "XPWD" -> say("257 \"" + directory + "\"");
      case "CWD", "XCWD" -> done(enter(argument));
      case "CDUP" -> done(enter(parent(directory)));
      case "MKD" -> {
        disk.makeDirectory(path(argument));
        say("257 \"" + argument + "\" made");
      }
      case "RMD" -> done(disk.removeDirectory(path(argument)));
      case "DELE" -> done(disk.delete(path(argument)));
      case "RNFR" -> {
        renamed = path(argument);
        say(disk.content(renamed).isPresent() ? "350 to what?" : "550 no such file");
      }
      case "RNTO" -> rename(argument);
      case "TYPE" -> change(encoding.withType(argument));
      case "MODE" -> change(encoding.withMode(argument));
      case "STRU" -> change(encoding.withStructure(argument));
      case "SIZE" -> say(sizeOf(argument).map(size -> "213 " + size).orElse("550 no such file"));
      case "MLST" ->
          say(
              sizeOf(argument)
                  .map(size -> "250-Listing\r\n size=" + size + "; " + argument + "\r\n250 End")
                  .orElse("550 no such file"));
      case "EPSV" -> say("229 Entering extended passive mode (|||" + dataPort.listen() + "|)");
      case "PASV" -> say("227 Entering passive mode (127,0,0,1," + commas(dataPort.listen()) + ")");
      case "PORT", "EPRT" -> {
        dataPort.connectTo(argument);
        say("200 will connect");
      }
      case "RETR" -> retrieve(argument);
      case "STOR" -> receive(path(argument), new byte[0]);
      case "APPE" -> receive(path(argument), disk.content(path(argument)).orElse(new byte[0]));
      case "LIST", "NLST" -> list(argument);
      case "ABOR" -> say("226 nothing to abort");
      default -> say("502 not implemented");
    }
  }

  /// Goes to a directory, if there is one; says nothing.
  boolean enter(String argument) {
    String path = path(argument);
    boolean there = disk.isDirectory(path);
    if (there) {
      directory = path.substring(path.indexOf(':') + 1);
    }
    return there;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private void rename(String argument) throws IOException {
    Optional<byte[]> content = disk.content(renamed);
    content.ifPresent(bytes -> disk.put(path(argument), bytes));
    disk.delete(renamed);
    done(content.isPresent());
  }

  private void change(Encoding wanted) throws IOException {
    encoding = wanted;
    say("200 changed");
  }

  private Optional<Integer> sizeOf(String argument) {
    return disk.content(path(argument)).map(content -> content.length);
  }

  private void retrieve(String argument) throws IOException {
    Optional<byte[]> content = disk.content(path(argument));
    if (content.isPresent()) {
      say("150 here it comes");
      data().send(encoding.encoded(content.get())).end();
      say("226 done");
    } else {
      say("550 no such file");
    }
  }

  /// Keeps received bytes also if the client breaks off, as most servers do.
  private void receive(String path, byte[] before) throws IOException {
    say("150 go ahead");
    var received = new ByteArrayOutputStream();
    DataLink.Ending ending = data().awaitEnding(received);
    byte[] stored = encoding.decoded(received.toByteArray());
    byte[] whole = Arrays.copyOf(before, before.length + stored.length);
    System.arraycopy(stored, 0, whole, before.length, stored.length);
    disk.put(path, whole);
    say(ending == DataLink.Ending.ORDERLY ? "226 done" : "426 broken off");
  }

  private void list(String argument) throws IOException {
    String names =
        disk.names(path(argument.contains("*") ? "" : argument)).stream()
            .map(name -> name + "\r\n")
            .collect(Collectors.joining());
    say("150 names");
    data().send(names.getBytes(StandardCharsets.UTF_8)).end();
    say("226 done");
  }

  private void done(boolean success) throws IOException {
    say(success ? "250 done" : "550 cannot do that");
  }

  private void say(String reply) throws IOException {
    control.say(reply);
  }

  private static String commas(int port) {
    return port / 256 + "," + port % 256;
  }
}
