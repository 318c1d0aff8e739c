package dev.hexftp.adapter.file.memory;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.tls.Fingerprint;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.ports.out.memory.KnownHosts;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Keeps the certificates of hosts in a file, one line each: `HOST PORT PIN FINGERPRINT NOT-AFTER
/// SUBJECT`. Blank lines and those that begin with `#` are the user's.
///
/// A senseless line may have been the one that was looked for, so it is a failure that names the
/// line, for every host.
public final class FileKnownHosts implements KnownHosts {
  private static final int PARTS = 6;

  private final PrivateFile file;
  private final Consumer<Runnable> limit;

  /// Hosts known by the file at `path`, which need not exist. Work that may block is run by
  /// `limit`, which returns when it is done or has taken too long.
  public FileKnownHosts(Path path, Consumer<Runnable> limit) {
    this.file = new PrivateFile(path);
    this.limit = limit;
  }

  /// Hosts known by the file that `typed` names from `directory`.
  public static FileKnownHosts named(Path directory, String typed, Consumer<Runnable> limit) {
    return new FileKnownHosts(directory.resolve(typed), limit);
  }

  @Override
  public Either<Failure, Option<KnownCertificate>> find(HostName host, Port port) {
    return reported(() -> known(host, port, existing()));
  }

  @Override
  public Either<Failure, KnownCertificate> remember(
      HostName host, Port port, KnownCertificate certificate) {
    return reported(() -> file.alone(limit, () -> recorded(host, port, certificate)));
  }

  private Either<Failure, KnownCertificate> recorded(
      HostName host, Port port, KnownCertificate certificate) throws IOException {
    String key = key(host, port);
    List<String> lines = existing();
    List<String> changed =
        new ArrayList<>(lines.stream().filter(line -> !line.startsWith(key)).toList());
    changed.add(key + text(certificate));
    return known(host, port, lines).flatMap(_ -> replaced(changed)).map(_ -> certificate);
  }

  private Either<Failure, List<String>> replaced(List<String> lines) {
    return reported(
        () -> {
          file.replace(lines);
          return Either.right(lines);
        });
  }

  private List<String> existing() throws IOException {
    return file.lines().getOrElse(List.of());
  }

  private Either<Failure, Option<KnownCertificate>> known(
      HostName host, Port port, List<String> lines) {
    String key = key(host, port);
    Option<KnownCertificate> found = Option.none();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Option<KnownCertificate> certificate = certificate(line);
      if (certificate.isEmpty()) {
        return Either.left(failure(file + ", line " + (i + 1), LocalFault.DAMAGED));
      }
      found = line.startsWith(key) ? certificate : found;
    }
    return Either.right(found);
  }

  private static String key(HostName host, Port port) {
    return RecordText.word(host.text().toLowerCase(Locale.ROOT)) + " " + port.number() + " ";
  }

  private static String text(KnownCertificate certificate) {
    return String.join(
        " ",
        certificate.key().toString(),
        certificate.fingerprint().text(),
        certificate.notAfter().toString(),
        RecordText.rest(certificate.subject()));
  }

  private static Option<KnownCertificate> certificate(String line) {
    String[] parts = line.split(" ", PARTS);
    return parts.length == PARTS && Port.parse(parts[1]).isDefined()
        ? KeyPin.parse(parts[2]).flatMap(key -> certificate(key, parts))
        : Option.none();
  }

  private static Option<KnownCertificate> certificate(KeyPin key, String[] parts) {
    return Fingerprint.parse(parts[3])
        .flatMap(fingerprint -> certificate(key, fingerprint, parts[4], parts[5]));
  }

  private static Option<KnownCertificate> certificate(
      KeyPin key, Fingerprint fingerprint, String notAfter, String subject) {
    Option<String> text = RecordText.read(subject);
    return instant(notAfter)
        .flatMap(end -> text.map(name -> new KnownCertificate(key, fingerprint, name, end)));
  }

  private static Option<Instant> instant(String text) {
    try {
      return Option.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Option.none();
    }
  }

  private <T> Either<Failure, T> reported(PrivateFile.Work<Either<Failure, T>> work) {
    try {
      return work.done();
    } catch (IOException e) {
      LocalFault fault = LocalFaults.of(e);
      return Either.left(
          failure(fault == LocalFault.BUSY ? file.lock().toString() : file.toString(), fault));
    }
  }

  private static Failure failure(String name, LocalFault fault) {
    return new Failure.LocalFile(name, LocalUse.REMEMBER, fault);
  }
}
