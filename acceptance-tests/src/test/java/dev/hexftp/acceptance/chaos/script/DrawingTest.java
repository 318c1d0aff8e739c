package dev.hexftp.acceptance.chaos.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The runs that come of seeds.
final class DrawingTest {
  private static final int SEEDS = 200;

  @Test
  void the_same_seed_is_the_same_run() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Situation once = Drawing.of(seed);
      Situation again = Drawing.of(seed);

      assertThat(again.described()).isEqualTo(once.described());
      assertThat(again.given().remote().isSameAs(once.given().remote())).isTrue();
      assertThat(again.given().local().isSameAs(once.given().local())).isTrue();
    }
  }

  @Test
  void most_runs_can_succeed_and_some_cannot() {
    long possible =
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(Drawing::of)
            .map(run -> Expected.after(run.given(), run.acts()))
            .filter(Optional::isPresent)
            .count();

    assertThat(possible).isBetween(SEEDS / 2L, SEEDS * 98L / 100);
  }

  @Test
  void every_server_command_and_protection_comes() {
    Set<Object> kinds = new HashSet<>();
    LongStream.rangeClosed(1, SEEDS)
        .mapToObj(Drawing::of)
        .forEach(
            run -> {
              kinds.add(run.target());
              kinds.add(run.protection());
              run.acts().forEach(act -> kinds.add(act.getClass()));
              run.injuries().forEach(injury -> kinds.add(injury.getClass()));
            });

    assertThat(kinds).contains((Object[]) Target.values());
    assertThat(kinds).contains((Object[]) Protection.values());
    assertThat(kinds).contains((Object[]) Act.class.getPermittedSubclasses());
  }
}
