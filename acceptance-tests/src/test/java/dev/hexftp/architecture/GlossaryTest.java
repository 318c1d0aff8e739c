package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.CancelToken;
import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.architecture.Glossary.Word;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.conversation.Conversation;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Abort;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.evidence.Verdict;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.recovery.Recovery;
import dev.hexftp.domain.recovery.Repetition;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.shell.Signature;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.transcript.Transcript;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.FtpLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The glossary agrees with the code, and each word names one type.
class GlossaryTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/glossary.md");
  private static final String REMEDY =
      "mvn -q -pl acceptance-tests -am test -Dtest=GlossaryTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true";

  private static final List<Word> WORDS =
      List.of(
          new Word("abort", Abort.class),
          new Word("action", Action.class),
          new Word("announcer", Announcer.class),
          new Word("argument", CommandArgument.class),
          new Word("cancel token", CancelToken.class),
          new Word("conversation", Conversation.class),
          new Word("deadline", Deadline.class),
          new Word("dialect", Dialect.class),
          new Word("dialogue", Dialogue.class),
          new Word("effect", Effect.class),
          new Word("event", Event.class),
          new Word("evidence", Evidence.class),
          new Word("exit status", ExitStatus.class),
          new Word("failure", Failure.class),
          new Word("link", FtpLink.class),
          new Word("local name", LocalName.class),
          new Word("notice", Notice.class),
          new Word("outcome", CommandOutcome.class),
          new Word("prominence", Prominence.class),
          new Word("purpose", Purpose.class),
          new Word("recovery", Recovery.class),
          new Word("repetition", Repetition.class),
          new Word("runner", DialogueRunner.class),
          new Word("secret", Secret.class),
          new Word("server profile", ServerProfile.class),
          new Word("server target", ServerTarget.class),
          new Word("session", FtpSession.class),
          new Word("session state", SessionState.class),
          new Word("shell", Shell.class),
          new Word("shell command", ShellCommand.class),
          new Word("signature", Signature.class),
          new Word("sink", ByteSink.class),
          new Word("source", ByteSource.class),
          new Word("step", Step.class),
          new Word("transcript", Transcript.class),
          new Word("transfer plan", TransferPlan.class),
          new Word("transfer result", TransferResult.class),
          new Word("trust policy", TrustPolicy.class),
          new Word("verdict", Verdict.class),
          new Word("visible text", VisibleText.class),
          new Word("wire", Wire.class));

  @Test
  void the_glossary_in_the_documents_is_that_of_the_code() throws IOException {
    String written = Glossary.of(WORDS, REMEDY);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }

  @Test
  void a_word_is_explained_once() {
    assertThat(WORDS).extracting(Word::text).doesNotHaveDuplicates();
    assertThat(WORDS).extracting(Word::type).doesNotHaveDuplicates();
  }
}
