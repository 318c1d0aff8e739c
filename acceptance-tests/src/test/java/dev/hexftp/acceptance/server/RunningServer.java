package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A server that listens, for one test. Closing it ends all of its processes and connections and
/// deletes its directory.
public interface RunningServer extends AutoCloseable {
  /// The address to connect to.
  String host();

  /// The port to connect to.
  int port();

  /// The user that may log in.
  Account account();

  /// The directory in which the user is after the login, as the test sees it. Empty at first. The
  /// server may run as another user than the test: it can read and list files that a test makes in
  /// here, but it may be unable to change them. For files that a client is to overwrite there is
  /// [#put].
  Path home();

  /// The same directory as the server calls it in its replies to PWD: `/` where it locks the user
  /// in, otherwise the real path.
  String homeOnServer();

  /// The log of the server so far, for the message of a failing test, and for facts that only the
  /// server knows. About each TLS session vsftpd says `reused` or `not reused`, and ProFTPD `client
  /// reused TLS session for data connection` of a data connection that did so.
  String log();

  /// The commands that clients have said so far, such as `USER alice`, over all connections and
  /// also inside TLS; of PASS no more than the word is reliable. The last one may appear a moment
  /// after its reply. Where the server keeps no record, the calling test is skipped, visibly.
  List<String> commands();

  /// Puts a file below [#home], where the client may also change and delete it. Makes the
  /// directories on the way.
  ///
  /// @param name relative to home, parts separated by `/`
  default Path put(String name, byte... content) throws IOException {
    return new SharedDirectory(home()).put(name, content);
  }

  /// Puts a text file, in UTF-8; see [#put(String, byte...)].
  default Path put(String name, String content) throws IOException {
    return put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Makes a directory below [#home], in which the client may do everything.
  default Path makeDirectory(String name) throws IOException {
    return new SharedDirectory(home()).makeDirectory(name);
  }

  @Override
  void close();
}
