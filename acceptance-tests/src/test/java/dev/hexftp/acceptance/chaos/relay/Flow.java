package dev.hexftp.acceptance.chaos.relay;

/// In which direction bytes go.
public enum Flow {
  TO_CLIENT,
  TO_SERVER
}
