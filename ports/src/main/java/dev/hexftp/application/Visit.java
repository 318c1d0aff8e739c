package dev.hexftp.application;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsMode;

/// Where a connection leads, once nothing is left to be said about it: enough to make it again.
record Visit(HostName host, Port port, TlsMode tls) {}
