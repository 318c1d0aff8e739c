package dev.hexftp.domain.naming;

/// The absolute path of a local folder, as the local system writes it. Only the local-files adapter
/// makes one, so it has existed at least once.
public record LocalFolder(String path) {}
