package dev.hexftp.application.diagnosis;

import dev.hexftp.application.session.FeatureNegotiation;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.FeatureList;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;

/// The part of a diagnosis that asks for the features beyond RFC 959, and tests them where that
/// changes nothing.
final class DiagnosisFeatures {
  /// Commands of one algorithm each, from before HASH.
  private static final List<String> DIGESTS =
      List.of("XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512", "MD5");

  private final DiagnosisSession session;
  private final FeatureNegotiation negotiation;
  private FeatureList features = FeatureList.NONE;

  DiagnosisFeatures(DiagnosisSession session, FeatureNegotiation negotiation) {
    this.session = session;
    this.negotiation = negotiation;
  }

  /// The finding in the reply to FEAT.
  static Finding told(Check check, Reply reply) {
    return Finding.works(check, new Detail.Features(FeatureList.in(reply).lines()));
  }

  /// The questions before any data connection.
  void ask() {
    session.check(
        Check.FEATURES,
        probe ->
            probe
                .exchange(new FtpCommand.Feat())
                .peek(reply -> features = FeatureList.in(reply))
                .fold(
                    failure -> Finding.stopped(Check.FEATURES, failure),
                    reply -> told(Check.FEATURES, reply)));
    session.check(Check.UTF8, probe -> utf8(introduced(probe)));
  }

  /// Some servers speak UTF-8 only with clients that they know by CLNT; `open` sends that too.
  private Probe introduced(Probe probe) {
    probe.watched(negotiation.introduce(probe.session(), features));
    return probe;
  }

  /// Servers that speak UTF-8 need not know OPTS (RFC 2640 has no such command).
  private Finding utf8(Probe probe) {
    return has("UTF8")
        ? probe
            .exchange(new FtpCommand.OptsUtf8On())
            .fold(
                _ -> Finding.works(Check.UTF8, new Detail.Offered()),
                reply -> Finding.works(Check.UTF8, new Detail.Said(reply)))
        : Finding.warns(Check.UTF8, new Detail.NotOffered());
  }

  /// Whether the server says that it has the feature `name`.
  boolean has(String name) {
    return features.has(name);
  }

  /// Asks for the rest. `file` is one that is there, if any is known.
  void examine(Option<CommandArgument> file) {
    session.check(Check.REST, DiagnosisFeatures::rest);
    session.check(Check.SIZE, probe -> onFile(probe, Check.SIZE, file.map(FtpCommand.Size::new)));
    session.check(Check.MDTM, probe -> onFile(probe, Check.MDTM, file.map(FtpCommand.Mdtm::new)));
    session.check(Check.MFMT, _ -> offered(Check.MFMT));
    session.check(Check.HASH, _ -> hash());
  }

  private static Finding rest(Probe probe) {
    return inBinary(probe, new FtpCommand.Rest(new ByteCount(1)))
        .peek(_ -> probe.exchange(new FtpCommand.Rest(ByteCount.ZERO)))
        .fold(
            failure -> Finding.stopped(Check.REST, failure),
            reply -> Finding.works(Check.REST, new Detail.Said(reply)));
  }

  /// In ASCII, some servers neither tell sizes nor take positions: they would be others.
  private static Either<Failure, Reply> inBinary(Probe probe, FtpCommand question) {
    return probe
        .exchange(new FtpCommand.Type(RepresentationType.IMAGE))
        .flatMap(_ -> probe.exchange(question));
  }

  private Finding onFile(Probe probe, Check check, Option<? extends FtpCommand> command) {
    return command.fold(
        () -> offered(check),
        question ->
            inBinary(probe, question)
                .fold(failure -> Finding.stopped(check, failure), reply -> answered(check, reply)));
  }

  private static Finding answered(Check check, Reply reply) {
    Detail said = new Detail.Said(reply);
    return reply.is(ReplyCode.FILE_STATUS)
        ? Finding.works(check, said)
        : Finding.fails(check, said);
  }

  private Finding offered(Check check) {
    return has(check.name())
        ? Finding.works(check, new Detail.Offered())
        : Finding.fails(check, new Detail.NotOffered());
  }

  private Finding hash() {
    List<String> algorithms =
        Stream.concat(features.parameters("HASH").stream(), DIGESTS.stream().filter(this::has))
            .toList();
    return algorithms.isEmpty()
        ? Finding.fails(Check.HASH, new Detail.NotOffered())
        : Finding.works(Check.HASH, new Detail.Algorithms(algorithms));
  }
}
