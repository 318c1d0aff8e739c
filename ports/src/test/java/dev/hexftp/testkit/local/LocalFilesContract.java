package dev.hexftp.testkit.local;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles]. Each test begins with an empty home
/// directory.
public interface LocalFilesContract
    extends DirectoriesContract,
        MatchingContract,
        SourcesContract,
        SinksContract,
        SinksAtOnceContract {}
