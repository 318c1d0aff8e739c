package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import java.util.List;

/// The facts found about the server at `port` of `host`.
///
/// @param findings in the order of [Check], at most one for each
public record Diagnosis(HostName host, Port port, List<Finding> findings) {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /// The options to use with this server.
  public List<Advice> advice() {
    return Advice.on(findings);
  }
}
