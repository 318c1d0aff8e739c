package dev.hexftp.domain.transfer;

/// Which address a passive data connection goes to.
public enum PassiveAddress {
  /// The control connection's, never the one in a reply to PASV: behind address translation servers
  /// often name one that only they can reach, and a hostile one would send us to others (RFC 2577
  /// §3).
  OF_PEER,
  /// The one in the reply to PASV, which is therefore asked before EPSV. Only the user can know
  /// that a server's data are served by another host.
  AS_SAID
}
