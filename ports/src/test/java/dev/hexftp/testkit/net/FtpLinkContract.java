package dev.hexftp.testkit.net;

/// The contract of [dev.hexftp.ports.out.net.FtpLink]. Each test begins with a link that is about
/// to connect.
///
/// An implementor brings a watchdog: a link that hangs is one of the things that can go wrong.
public interface FtpLinkContract
    extends ControlContract,
        DataContract,
        DownloadContract,
        UploadContract,
        DataEndContract,
        TlsContract {}
