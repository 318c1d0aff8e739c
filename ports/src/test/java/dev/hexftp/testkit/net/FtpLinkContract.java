package dev.hexftp.testkit.net;

/// What every adapter of [dev.hexftp.ports.out.net.FtpLink] does. Each test begins with a link that
/// is about to connect.
///
/// Who implements this brings a watchdog: a link that hangs is one of the things that can go wrong.
public interface FtpLinkContract
    extends ControlContract,
        DataContract,
        DownloadContract,
        UploadContract,
        DataEndContract,
        TlsContract {}
