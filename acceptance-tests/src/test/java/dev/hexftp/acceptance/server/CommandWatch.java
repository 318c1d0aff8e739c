package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ftpserver.ftplet.DataConnectionFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

/// Sees each command before the embedded server does: writes it down, and refuses it where TLS is
/// missing and mandatory, for which the server has no option.
final class CommandWatch extends DefaultFtplet {
  private final boolean tlsIsMandatory;
  private final List<String> commands = new CopyOnWriteArrayList<>();

  CommandWatch(Tls tls) {
    this.tlsIsMandatory = tls.mandatory();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public FtpletResult beforeCommand(FtpSession session, FtpRequest request)
      throws FtpException, IOException {
    String command = request.getCommand().toUpperCase(Locale.ROOT);
    commands.add(command.equals("PASS") ? "PASS (hidden)" : request.getRequestLine());
    Optional<DefaultFtpReply> refusal =
        tlsIsMandatory ? refusal(session, command) : Optional.empty();
    if (refusal.isPresent()) {
      session.write(refusal.get());
      return FtpletResult.SKIP;
    }
    return FtpletResult.DEFAULT;
  }

  private static Optional<DefaultFtpReply> refusal(FtpSession session, String command) {
    if (LOGIN.contains(command) && !session.isSecure()) {
      return Optional.of(new DefaultFtpReply(NOT_LOGGED_IN, "TLS is required before a login."));
    }
    DataConnectionFactory data = session.getDataConnection();
    return TRANSFERS.contains(command) && !data.isSecure()
        ? Optional.of(new DefaultFtpReply(NOT_PROTECTED, "TLS is required for data."))
        : Optional.empty();
  }

  private static final Set<String> LOGIN = Set.of("USER", "PASS");

  private static final Set<String> TRANSFERS =
      Set.of("RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD");

  private static final int NOT_LOGGED_IN = 530;

  /// RFC 4217 §9 and RFC 2228: the server refuses data without protection.
  private static final int NOT_PROTECTED = 521;
}
