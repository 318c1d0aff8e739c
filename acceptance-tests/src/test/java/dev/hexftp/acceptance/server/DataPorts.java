package dev.hexftp.acceptance.server;

import org.apache.ftpserver.DataConnectionConfiguration;
import org.apache.ftpserver.impl.PassivePorts;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.jspecify.annotations.Nullable;

/// The usual data connections of the embedded server, at certain ports. Its own way to choose among
/// ports takes one for busy when another process listens there at another address of the machine.
///
/// @param usual all but the ports
record DataPorts(DataConnectionConfiguration usual, PassivePorts ports)
    implements DataConnectionConfiguration {
  static DataPorts of(DataConnectionConfiguration usual, PortRange range) {
    return new DataPorts(usual, new PassivePorts(range.first() + "-" + range.last(), false));
  }

  @Override
  public String getPassivePorts() {
    return ports.toString();
  }

  @Override
  public int requestPassivePort() {
    return ports.reserveNextPort();
  }

  @Override
  public void releasePassivePort(int port) {
    ports.releasePort(port);
  }

  @Override
  public int getIdleTime() {
    return usual.getIdleTime();
  }

  @Override
  public boolean isActiveEnabled() {
    return usual.isActiveEnabled();
  }

  @Override
  public boolean isActiveIpCheck() {
    return usual.isActiveIpCheck();
  }

  @Override
  public @Nullable String getActiveLocalAddress() {
    return usual.getActiveLocalAddress();
  }

  @Override
  public int getActiveLocalPort() {
    return usual.getActiveLocalPort();
  }

  @Override
  public @Nullable String getPassiveAddress() {
    return usual.getPassiveAddress();
  }

  @Override
  public @Nullable String getPassiveExernalAddress() {
    return usual.getPassiveExernalAddress();
  }

  @Override
  public boolean isPassiveIpCheck() {
    return usual.isPassiveIpCheck();
  }

  @Override
  public @Nullable SslConfiguration getSslConfiguration() {
    return usual.getSslConfiguration();
  }

  @Override
  public boolean isImplicitSsl() {
    return usual.isImplicitSsl();
  }
}
