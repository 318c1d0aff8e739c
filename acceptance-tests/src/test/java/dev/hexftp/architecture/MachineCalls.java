package dev.hexftp.architecture;

import static dev.hexftp.architecture.Calls.CONSTRUCTOR;
import static dev.hexftp.architecture.Calls.anyOf;
import static dev.hexftp.architecture.Calls.to;
import static dev.hexftp.architecture.Calls.toLacking;
import static dev.hexftp.architecture.Calls.toOverload;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Calls whose answer depends on the machine, the moment or chance.
final class MachineCalls {
  private static final DescribedPredicate<JavaAccess<?>> CLOCK =
      anyOf(
          to(System.class, "currentTimeMillis", "nanoTime"),
          to(Clock.class, "system", "systemUTC", "systemDefaultZone"),
          to(Clock.class, "tickMillis", "tickSeconds", "tickMinutes"),
          to(InstantSource.class, "system"),
          to(Instant.class, "now"),
          to(LocalDate.class, "now"),
          to(LocalTime.class, "now"),
          to(LocalDateTime.class, "now"),
          to(OffsetTime.class, "now"),
          to(OffsetDateTime.class, "now"),
          to(ZonedDateTime.class, "now"),
          to(Year.class, "now"),
          to(YearMonth.class, "now"),
          to(MonthDay.class, "now"),
          to(Calendar.class, "getInstance"),
          toOverload(Date.class, CONSTRUCTOR));

  private static final DescribedPredicate<JavaAccess<?>> CHANCE =
      anyOf(
          to(Math.class, "random"),
          to(StrictMath.class, "random"),
          to(UUID.class, "randomUUID"),
          to(ThreadLocalRandom.class, "current"),
          to(System.class, "identityHashCode"),
          toOverload(Random.class, CONSTRUCTOR),
          toOverload(SplittableRandom.class, CONSTRUCTOR),
          toOverload(Collections.class, "shuffle", List.class));

  private static final DescribedPredicate<JavaAccess<?>> LOCALE_AND_ZONE =
      anyOf(
          to(Locale.class, "getDefault"),
          toLacking(Locale.class, String.class, "toLowerCase"),
          toLacking(Locale.class, String.class, "toUpperCase"),
          toLacking(Locale.class, String.class, "format"),
          to(String.class, "formatted"),
          toLacking(Locale.class, Formatter.class, CONSTRUCTOR),
          to(ZoneId.class, "systemDefault"),
          to(TimeZone.class, "getDefault"));

  private static final DescribedPredicate<JavaAccess<?>> CHARSET =
      anyOf(
          to(Charset.class, "defaultCharset"),
          toOverload(String.class, "getBytes"),
          toOverload(String.class, CONSTRUCTOR, byte[].class),
          toOverload(String.class, CONSTRUCTOR, byte[].class, int.class, int.class));

  /// What was set for the process when it was started; rules on the bootstrap use it too.
  static final DescribedPredicate<JavaAccess<?>> ENVIRONMENT =
      anyOf(
          to(System.class, "getenv", "lineSeparator"),
          to(System.class, "getProperty", "getProperties"),
          to(System.class, "setProperty", "setProperties", "clearProperty"),
          to(Integer.class, "getInteger"),
          to(Long.class, "getLong"),
          to(Boolean.class, "getBoolean"));

  static final DescribedPredicate<JavaAccess<?>> ANY =
      anyOf(
          CLOCK,
          CHANCE,
          LOCALE_AND_ZONE,
          CHARSET,
          ENVIRONMENT,
          to(Runtime.class, "getRuntime"),
          to(ProcessBuilder.class, "start"));

  private MachineCalls() {}
}
