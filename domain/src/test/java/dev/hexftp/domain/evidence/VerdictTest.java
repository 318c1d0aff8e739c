package dev.hexftp.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The verdict on each combination of evidence for and against.
class VerdictTest {
  private record Case(TransferKind kind, DataEnd end, ServerWord word, SizeFact size) {
    Verdict verdict() {
      return Verdict.of(kind, end, word, size);
    }
  }

  private static Stream<Case> all() {
    return Arrays.stream(TransferKind.values())
        .flatMap(
            kind ->
                Arrays.stream(DataEnd.values())
                    .flatMap(
                        end ->
                            Arrays.stream(ServerWord.values())
                                .flatMap(
                                    word ->
                                        Arrays.stream(SizeFact.values())
                                            .map(size -> new Case(kind, end, word, size)))));
  }

  private static List<Case> all(Predicate<Case> chosen) {
    return all().filter(chosen).toList();
  }

  /// Every row of fault A7: data end seen or not, by 226, 421, close, nothing, by kind.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DOWNLOAD, REGULAR, CONFIRMED, NOT_KNOWN, COMPLETE
          DOWNLOAD, REGULAR, CLOSING,   NOT_KNOWN, ASK_SIZE_ANEW
          DOWNLOAD, REGULAR, LOST,      NOT_KNOWN, ASK_SIZE_ANEW
          DOWNLOAD, REGULAR, SILENT,    NOT_KNOWN, ASK_SIZE_ANEW
          DOWNLOAD, OPEN,    CONFIRMED, NOT_KNOWN, ASK_SIZE
          DOWNLOAD, OPEN,    CONFIRMED, ANNOUNCED, COMPLETE
          DOWNLOAD, OPEN,    CONFIRMED, AGREES,    COMPLETE
          DOWNLOAD, OPEN,    CONFIRMED, DIFFERS,   INCOMPLETE
          DOWNLOAD, OPEN,    CLOSING,   NOT_KNOWN, INCOMPLETE
          DOWNLOAD, OPEN,    LOST,      NOT_KNOWN, INCOMPLETE
          DOWNLOAD, OPEN,    SILENT,    NOT_KNOWN, INCOMPLETE
          UPLOAD,   REGULAR, CONFIRMED, NOT_KNOWN, COMPLETE
          UPLOAD,   REGULAR, CLOSING,   NOT_KNOWN, ASK_SIZE_ANEW
          UPLOAD,   REGULAR, LOST,      NOT_KNOWN, ASK_SIZE_ANEW
          UPLOAD,   REGULAR, SILENT,    NOT_KNOWN, UNCONFIRMED
          UPLOAD,   OPEN,    CONFIRMED, NOT_KNOWN, INCOMPLETE
          UPLOAD,   OPEN,    CLOSING,   NOT_KNOWN, INCOMPLETE
          UPLOAD,   OPEN,    LOST,      NOT_KNOWN, INCOMPLETE
          UPLOAD,   OPEN,    SILENT,    NOT_KNOWN, INCOMPLETE
          LISTING,  REGULAR, CONFIRMED, NOT_KNOWN, COMPLETE
          LISTING,  REGULAR, CLOSING,   NOT_KNOWN, UNCONFIRMED
          LISTING,  REGULAR, LOST,      NOT_KNOWN, UNCONFIRMED
          LISTING,  REGULAR, SILENT,    NOT_KNOWN, UNCONFIRMED
          LISTING,  OPEN,    CONFIRMED, NOT_KNOWN, INCOMPLETE
          LISTING,  OPEN,    CLOSING,   NOT_KNOWN, INCOMPLETE
          LISTING,  OPEN,    LOST,      NOT_KNOWN, INCOMPLETE
          LISTING,  OPEN,    SILENT,    NOT_KNOWN, INCOMPLETE
          """)
  void each_end_and_word_has_a_row(
      TransferKind kind, DataEnd end, ServerWord word, SizeFact size, Verdict verdict) {
    assertThat(Verdict.of(kind, end, word, size)).isEqualTo(verdict);
  }

  @Test
  void a_refusal_or_a_broken_data_connection_is_never_complete() {
    assertThat(all(c -> c.word() == ServerWord.REFUSED || c.end() == DataEnd.BROKEN))
        .allSatisfy(c -> assertThat(c.verdict()).isIn(Verdict.REFUSED, Verdict.INCOMPLETE));
  }

  @Test
  void a_size_that_is_another_is_never_complete() {
    Set<SizeFact> against =
        EnumSet.of(SizeFact.ANNOUNCED_MORE, SizeFact.DIFFERS, SizeFact.NOT_TOLD);
    assertThat(all(c -> against.contains(c.size())))
        .allSatisfy(c -> assertThat(c.verdict()).isNotEqualTo(Verdict.COMPLETE));
  }

  @Test
  void without_a_confirmation_only_a_size_completes() {
    Set<ServerWord> unconfirmed =
        EnumSet.of(ServerWord.CLOSING, ServerWord.LOST, ServerWord.SILENT);
    assertThat(all(c -> unconfirmed.contains(c.word()) && c.verdict() == Verdict.COMPLETE))
        .allSatisfy(
            c -> {
              assertThat(c.kind()).isIn(TransferKind.DOWNLOAD, TransferKind.UPLOAD);
              assertThat(c.size()).isEqualTo(SizeFact.AGREES);
            });
  }

  @Test
  void silence_never_completes_an_upload() {
    assertThat(all(c -> c.word() == ServerWord.SILENT && c.kind() != TransferKind.DOWNLOAD))
        .allSatisfy(c -> assertThat(c.verdict()).isIn(Verdict.UNCONFIRMED, Verdict.INCOMPLETE));
  }

  @Test
  void an_answered_question_is_not_asked_again() {
    Set<SizeFact> asked =
        EnumSet.of(SizeFact.AGREES, SizeFact.AGREES_AS_BEFORE, SizeFact.DIFFERS, SizeFact.NOT_TOLD);
    assertThat(all(c -> asked.contains(c.size())))
        .allSatisfy(c -> assertThat(c.verdict()).isNotIn(Verdict.ASK_SIZE, Verdict.ASK_SIZE_ANEW));
    assertThat(all(c -> c.word() == ServerWord.CONFIRMED_IN_STEP))
        .allSatisfy(c -> assertThat(c.verdict()).isNotEqualTo(Verdict.ASK_NOOP));
  }
}
