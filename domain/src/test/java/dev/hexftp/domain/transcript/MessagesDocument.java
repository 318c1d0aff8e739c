package dev.hexftp.domain.transcript;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.fixture.FirstSentence;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.Prospect;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.proxy.ProxyUrlFault;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.MaterialFault;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/messages.md`: the text of every message, as the program words it.
final class MessagesDocument {
  private MessagesDocument() {}

  static String document(String remedy) {
    return head(remedy)
        + failures()
        + notices()
        + questions()
        + setup()
        + section("Passwords and logins", "source | fault | text", credentials())
        + section("`quote` refuses", "reason | text", verbatim())
        + section("Local files", "fault | text", faults(LocalFault.values(), LocalFailureWords::of))
        + section(
            "Faults of a certificate",
            "fault | text",
            faults(CertificateFault.values(), TlsWords::of))
        + section("`diagnose`: the lines", "case | text", details())
        + section("`diagnose`: the options to use", "case | option | reason", advice());
  }

  private static String head(String remedy) {
    return """
    # Messages

    <!-- Generated; do not edit. To write it again:
         %s -->

    Every text of the program for a user, in the default dialect: the cases of the code, each with an example. A line
    after `2>` goes to standard error, all others to standard output. The first column is the type in the code, and the
    second one the first sentence of its description. Not here: replies of servers, which are shown as they come; usage lines
    and help, which are in the [manual page](ftp.1); errors of options, which are in [their own table](messages-options.md).

    """
        .formatted(remedy);
  }

  // --- Failures ---

  private static String failures() {
    return section(
        "Failures",
        "failure | meaning | text | in the summary of a run | again | status",
        FailureTable.TABLE.stream().map(row -> failure(row.failure())));
  }

  private static String failure(Failure failure) {
    return row(
        code(failure.getClass()),
        FirstSentence.of(failure.getClass()),
        text(Shown.of(new Notice.Failed(failure), Settings.INITIAL)),
        text(VisibleText.of(Reasons.of(failure))),
        switch (Prospect.of(failure)) {
          case MAY_SUCCEED -> "can help";
          case FAILS_AGAIN -> "no";
          case OPEN -> "";
        },
        String.valueOf(ExitStatus.of(failure).code()));
  }

  // --- Notices ---

  private static String notices() {
    return section(
        "Notices",
        "notice | meaning | text",
        NoticeTable.TABLE.stream()
            .filter(row -> !(row.notice() instanceof Notice.Failed))
            .filter(row -> !row.verbose().isBlank() || !row.debugging().isBlank())
            .map(
                row ->
                    row(
                        code(row.notice().getClass()),
                        FirstSentence.of(row.notice().getClass()),
                        text(row.verbose().isBlank() ? row.debugging() : row.verbose()))));
  }

  // --- Questions ---

  static Stream<Question> samples() {
    return Stream.concat(
        Arrays.stream(Question.Argument.values()),
        Stream.of(
            new Question.Named("mode"),
            new Question.LoginName(new HostName("h")),
            new Question.EachFile(CommandName.MDELETE, "a.log"),
            new Question.OutputFile("listing.txt"),
            new Question.GoOn(CommandName.MGET),
            new Question.Password(),
            new Question.Account()));
  }

  private static String questions() {
    return section(
        "Questions",
        "question | text",
        samples()
            .map(
                question ->
                    row(
                        question instanceof Question.Argument argument
                            ? "`" + argument.name() + "`"
                            : code(question.getClass()),
                        text(Questions.of(question)))));
  }

  // --- Before a run ---

  static Stream<SetupFault> setupFaults() {
    return Stream.of(
            Stream.of(new SetupFault.UnreadableFile("ca.pem", LocalFault.MISSING)),
            Arrays.stream(MaterialFault.values()).map(SetupFault.UnusableMaterial::new),
            Arrays.stream(ProxyUrlFault.values())
                .map(
                    fault ->
                        new SetupFault.UnusableProxy(new ProxyChoice.Unreadable("--proxy", fault))))
        .flatMap(Function.<Stream<? extends SetupFault>>identity());
  }

  private static String setup() {
    return section(
        "Before a run",
        "fault | text",
        setupFaults()
            .map(
                fault ->
                    row(
                        code(fault.getClass()),
                        text(Shown.of(new Notice.SetupRejected(fault), Settings.INITIAL)))));
  }

  private static Stream<String> credentials() {
    return CredentialWordsTest.TABLE.stream()
        .map(
            row ->
                row(
                    code(row.source().getClass()),
                    code(row.fault().getClass()),
                    text(row.shown())));
  }

  private static Stream<String> verbatim() {
    return VerbatimWordsTest.TABLE.stream()
        .map(row -> row("`" + row.reason() + "`", text(row.words())));
  }

  private static <F extends Enum<F>> Stream<String> faults(F[] faults, Function<F, String> words) {
    return Arrays.stream(faults).map(fault -> row("`" + fault + "`", text(words.apply(fault))));
  }

  // --- A diagnosis ---

  private static Stream<String> details() {
    return DiagnosisWordsTest.TABLE.stream()
        .map(row -> row(code(row.detail().getClass()), text(row.words())));
  }

  static List<Advice> advices() {
    Check because = Check.LOGIN;
    return List.of(
        new Advice.SpeakTls(because, TlsMode.EXPLICIT),
        new Advice.DoWithoutTls(because),
        new Advice.AcceptKey(because, Certificates.GOOD.key()),
        new Advice.LimitTls(because, TlsVersion.TLS_1_2),
        new Advice.LeaveDataInTheClear(because),
        new Advice.TakeUnclosedData(because),
        new Advice.NameLogin(because),
        new Advice.LetServerConnect(because),
        new Advice.BelieveAddress(because),
        new Advice.ChooseEncoding(because));
  }

  private static Stream<String> advice() {
    return advices().stream()
        .map(
            one ->
                row(
                    code(one.getClass()),
                    text(DiagnosisWords.option(one)),
                    text(DiagnosisWords.reason(one))));
  }

  // --- Tables ---

  private static String section(String title, String head, Stream<String> rows) {
    Set<String> all = rows.collect(Collectors.toCollection(LinkedHashSet::new));
    long columns = head.chars().filter(c -> c == '|').count() + 1;
    return "## %s\n\n| %s |\n%s|\n%s\n"
        .formatted(title, head, "|---".repeat((int) columns), String.join("", all));
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> " " + cell.replace("|", "\\|") + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  /// Each line of `text` as it is printed.
  private static String text(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "`" + line.replace("`", "'").replace("\u0007", "BEL") + "`")
        .collect(Collectors.joining("<br>"));
  }

  private static String code(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return "`" + name.replace('$', '.') + "`";
  }
}
