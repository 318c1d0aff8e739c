package dev.hexftp.acceptance.server;

/// The user of a server under test.
///
/// @param user the name for USER
/// @param password the text for PASS; it holds a blank on purpose, which clients like to lose
public record Account(String user, String password) {
  /// The user of every server that can have virtual users.
  public static final Account ALICE = new Account("alice", "s3cret pass");

  /// The same password for vsftpd, which has no user but the anonymous one; see [Vsftpd].
  public static final Account ANONYMOUS = new Account("anonymous", ALICE.password());

  /// The password of [#ALICE] as servers keep it: `openssl passwd -6 -salt hexftp 's3cret pass'`.
  static final String CRYPTED_PASSWORD =
      "$6$hexftp$ERDZHjauCv7.Py/yoV3AyL5.o4phWo8UC/"
          + "JLo7LH9UvyasyI7Sum9FxyL2C2ISDReEnzDNdD7D7EfrucOc0kO/";
}
