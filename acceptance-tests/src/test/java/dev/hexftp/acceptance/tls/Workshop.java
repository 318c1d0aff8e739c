package dev.hexftp.acceptance.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes keys and certificates, each at most once, in a temporary directory that goes when the
/// tests end.
final class Workshop {
  private static @Nullable Workshop shared;

  private final Path directory;
  private final Openssl openssl;
  private final Map<CertificateAuthority, Path> authorities =
      new EnumMap<>(CertificateAuthority.class);
  private final Map<Identity, Credentials> identities = new EnumMap<>(Identity.class);

  private Workshop(Path directory, Openssl openssl) {
    this.directory = directory;
    this.openssl = openssl;
  }

  /// The one workshop of this process. Where openssl is missing, the calling test is skipped.
  static synchronized Workshop shared() {
    Workshop open = shared;
    if (open == null) {
      Path directory = temporaryDirectory();
      open = new Workshop(directory, Openssl.in(directory));
      Runtime.getRuntime().addShutdownHook(new Thread(open::close, "delete " + directory));
      shared = open;
    }
    return open;
  }

  synchronized Path certificate(CertificateAuthority authority) {
    return authorities.computeIfAbsent(authority, this::establish);
  }

  synchronized Credentials credentials(Identity identity) {
    return identities.computeIfAbsent(identity, this::make);
  }

  /// The path of a file in the directory.
  Path file(String name) {
    return directory.resolve(name);
  }

  private Path establish(CertificateAuthority authority) {
    String name = nameOf(authority);
    file(name + ".request.cnf", REQUEST + AUTHORITY);
    openssl.run(
        "req -x509 -nodes -newkey NEW_KEY -days 30 -subj /CN=NAME -keyout NAME.key -out NAME.pem"
            + " -config NAME.request.cnf -extensions authority",
        Map.of("NEW_KEY", newKey(false), "NAME", name));
    file(name + ".index", "");
    file(name + ".cnf", SIGNING.replace("NAME", name));
    return file(name + ".pem");
  }

  private Credentials make(Identity identity) {
    String name = nameOf(identity);
    file(name + ".cnf", REQUEST + LEAF.replace("NAMES", identity.names()));
    identity
        .issuer()
        .ifPresentOrElse(issuer -> sign(name, identity, issuer), () -> signItself(name, identity));
    Path both = file(name + ".both.pem", text(name + ".key") + text(name + ".pem"));
    openssl.run(
        "pkcs12 -export -in NAME.both.pem -out NAME.p12 -passout pass:PASSWORD",
        Map.of("NAME", name, "PASSWORD", Identity.STORE_PASSWORD));
    return new Credentials(
        file(name + ".key"), file(name + ".pem"), both, file(name + ".p12"), pin(name));
  }

  private void sign(String name, Identity identity, CertificateAuthority issuer) {
    certificate(issuer);
    openssl.run(
        "req -new -nodes -newkey NEW_KEY -subj /CN=NAME -keyout NAME.key -out NAME.request"
            + " -config NAME.cnf",
        Map.of("NEW_KEY", newKey(identity.hasRsaKey()), "NAME", name));
    Instant now = Instant.now();
    openssl.run(
        "ca -batch -notext -in NAME.request -out NAME.pem -config ISSUER.cnf"
            + " -extfile NAME.cnf -extensions leaf -startdate START -enddate LAST",
        Map.of(
            "NAME", name,
            "ISSUER", nameOf(issuer),
            "START", identity.validity().start(now),
            "LAST", identity.validity().end(now)));
  }

  private void signItself(String name, Identity identity) {
    openssl.run(
        "req -x509 -nodes -newkey NEW_KEY -days 30 -subj /CN=NAME -keyout NAME.key -out NAME.pem"
            + " -config NAME.cnf -extensions leaf",
        Map.of("NEW_KEY", newKey(identity.hasRsaKey()), "NAME", name));
  }

  private static String newKey(boolean rsa) {
    return rsa ? "rsa:2048" : "ec -pkeyopt ec_paramgen_curve:P-256";
  }

  private String pin(String name) {
    byte[] publicKey = openssl.run("pkey -in NAME.key -pubout -outform DER", Map.of("NAME", name));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return "sha256//" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String nameOf(Enum<?> constant) {
    String kind = constant.getDeclaringClass().getSimpleName();
    return (kind + "-" + constant.name()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Servers refuse a key that others may read.
  private Path file(String name, String content) {
    try {
      Path file = file(name);
      Files.deleteIfExists(file);
      Files.createFile(file, OWNER_ONLY);
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("ftp-certificates-").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /// The machine's own configuration of OpenSSL has no part in any of this.
  private static final String REQUEST =
      """
      [req]
      distinguished_name = name
      prompt = no
      [name]
      """;

  private static final String AUTHORITY =
      """
      [authority]
      basicConstraints = critical, CA:TRUE
      keyUsage = critical, keyCertSign, cRLSign
      subjectKeyIdentifier = hash
      """;

  private static final String LEAF =
      """
      [leaf]
      basicConstraints = critical, CA:FALSE
      keyUsage = critical, digitalSignature, keyEncipherment
      extendedKeyUsage = serverAuth, clientAuth
      subjectAltName = NAMES
      """;

  private static final String SIGNING =
      """
      [ca]
      default_ca = authority
      [authority]
      certificate = NAME.pem
      private_key = NAME.key
      database = NAME.index
      new_certs_dir = .
      default_md = sha256
      rand_serial = yes
      unique_subject = no
      policy = any
      [any]
      commonName = supplied
      """;
}
