package dev.hexftp.testkit.local;

/// What every adapter of [dev.hexftp.ports.out.local.LocalFiles] does. Each test begins with an
/// empty home directory.
public interface LocalFilesContract
    extends DirectoriesContract,
        MatchingContract,
        SourcesContract,
        SinksContract,
        SinksAtOnceContract {}
