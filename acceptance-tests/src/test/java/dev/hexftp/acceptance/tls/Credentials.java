package dev.hexftp.acceptance.tls;

import java.nio.file.Path;

/// The files of one [Identity].
///
/// @param key in PKCS#8
/// @param certificate in PEM
/// @param both key and certificate in PEM
/// @param keyStore both in PKCS#12
/// @param pin see [Identity#pin]
record Credentials(Path key, Path certificate, Path both, Path keyStore, String pin) {}
