package dev.hexftp.architecture;

import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.credentials.StatedPassword;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.Confirmation;
import dev.hexftp.application.recovery.Pipelines;
import dev.hexftp.application.recovery.Resumptions;
import dev.hexftp.application.recovery.Retries;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.runner.ScreenOutput;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.application.session.TlsProtection;
import dev.hexftp.application.shell.ShellService;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.application.transfer.Outlook;
import java.util.Set;

/// What each package of the application shows to the others: all that they use, and no more.
final class Faces {
  static final Set<Class<?>> APPLICATION =
      Set.of(
          Announcer.class,
          DialogueRunner.class,
          DrivenPorts.class,
          LocalData.class,
          ScreenOutput.class,
          CurrentSession.class,
          FtpSession.class,
          Reconnector.class,
          ServerProfiles.class,
          TlsProtection.class,
          Confirmation.class,
          Pipelines.class,
          Resumptions.class,
          Retries.class,
          FileTransfers.class,
          Outlook.class,
          RemoteCommands.class,
          ManyFiles.class,
          DiagnosisService.class,
          NobodyKnown.class,
          StatedPassword.class,
          StatedUser.class,
          ShellService.class);

  private Faces() {}
}
