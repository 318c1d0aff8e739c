package dev.hexftp.testkit.local;

/// What every adapter of [dev.hexftp.ports.out.local.LocalFiles] does. Each test begins with an
/// empty home folder.
public interface LocalFilesContract
    extends FoldersContract,
        MatchingContract,
        SourcesContract,
        SinksContract,
        SinksAtOnceContract {}
