package dev.hexftp.architecture;

import dev.hexftp.application.batch.ListingGuard;
import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.batch.ManyListings;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.credentials.NetrcLogins;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.credentials.StatedPassword;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.recovery.RetryPause;
import dev.hexftp.application.recovery.TransferProof;
import dev.hexftp.application.recovery.Trial;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.CancelToken;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.runner.DialogueRunners;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.runner.ScreenOutput;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.DataAccess;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.FeatureNegotiation;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.LoginService;
import dev.hexftp.application.session.OpenedLink;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.application.session.SessionOpener;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.application.session.Traffic;
import dev.hexftp.application.shell.RunKeeper;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.application.transfer.NameLines;
import java.util.Set;

/// The parts that each package of the application shows to the others: all that they use, and no
/// more.
final class Faces {
  static final Set<Class<?>> APPLICATION =
      Set.of(
          ManyFiles.class,
          ManyListings.class,
          ListingGuard.class,
          RemoteCommands.class,
          NetrcLogins.class,
          NobodyKnown.class,
          StatedPassword.class,
          StatedUser.class,
          DiagnosisService.class,
          Recovering.class,
          RetryPause.class,
          TransferProof.class,
          Trial.class,
          Announcer.class,
          CancelToken.class,
          Cancellation.class,
          DialogueRunner.class,
          DialogueRunners.class,
          DrivenPorts.class,
          LocalData.class,
          ScreenOutput.class,
          CurrentSession.class,
          DataAccess.class,
          DataProtection.class,
          FeatureNegotiation.class,
          FtpSession.class,
          LoginService.class,
          OpenedLink.class,
          Reconnector.class,
          ServerProfiles.class,
          SessionOpener.class,
          TlsTrust.class,
          Traffic.class,
          ShellGraph.class,
          RunKeeper.class,
          WatchedShell.class,
          FileTransfers.class,
          NameLines.class);

  private Faces() {}
}
