package dev.hexftp.testkit.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Credentials that a test knows.
public final class MemoryCredentials implements CredentialStore {
  private final List<Entry> entries = new ArrayList<>();
  private Option<Failure> trouble = Option.none();

  private record Entry(String host, Credentials credentials) {}

  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return usable().map(_ -> Option.ofOptional(at(host).stream().findFirst()));
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument user) {
    return usable()
        .map(
            _ ->
                at(host).stream()
                    .filter(known -> known.user().equals(user))
                    .findFirst()
                    .orElseGet(() -> Credentials.of(user)));
  }

  /// From now on `credentials` are known for `host`; the first are the default.
  public MemoryCredentials with(String host, Credentials credentials) {
    entries.add(new Entry(host, credentials));
    return this;
  }

  /// From now on every question gets `failure`.
  public void fail(Failure failure) {
    trouble = Option.of(failure);
  }

  private Either<Failure, Boolean> usable() {
    return trouble.fold(() -> Either.right(true), Either::left);
  }

  private List<Credentials> at(HostName host) {
    String name = host.text().toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(entry -> entry.host().toLowerCase(Locale.ROOT).equals(name))
        .map(Entry::credentials)
        .toList();
  }
}
