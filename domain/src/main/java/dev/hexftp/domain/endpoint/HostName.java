package dev.hexftp.domain.endpoint;

/// The name or address of a host as the user typed it; it may not exist.
public record HostName(String text) {}
