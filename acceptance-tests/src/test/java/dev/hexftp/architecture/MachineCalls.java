package dev.hexftp.architecture;

import static dev.hexftp.architecture.Calls.CONSTRUCTOR;
import static dev.hexftp.architecture.Calls.anyOf;
import static dev.hexftp.architecture.Calls.to;
import static dev.hexftp.architecture.Calls.toLacking;
import static dev.hexftp.architecture.Calls.toOverload;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.charset.Charset;
import java.security.SecureRandom;
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
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Types and calls whose answer depends on the machine, the moment or chance.
final class MachineCalls {
  /// Types that are about nothing else.
  static final DescribedPredicate<JavaClass> TYPES =
      Foreign.packageTreeOf(RandomGenerator.class)
          .or(
              Foreign.type(
                  System.class,
                  Runtime.class,
                  Clock.class,
                  InstantSource.class,
                  Calendar.class,
                  GregorianCalendar.class,
                  Date.class,
                  TimeZone.class,
                  ZoneId.class,
                  ResourceBundle.class,
                  Random.class,
                  SecureRandom.class,
                  SplittableRandom.class,
                  ThreadLocalRandom.class,
                  UUID.class));

  private static final DescribedPredicate<JavaAccess<?>> CLOCK =
      anyOf(
          to(Instant.class, "now"),
          to(LocalDate.class, "now"),
          to(LocalTime.class, "now"),
          to(LocalDateTime.class, "now"),
          to(OffsetTime.class, "now"),
          to(OffsetDateTime.class, "now"),
          to(ZonedDateTime.class, "now"),
          to(Year.class, "now"),
          to(YearMonth.class, "now"),
          to(MonthDay.class, "now"));

  private static final DescribedPredicate<JavaAccess<?>> CHANCE =
      anyOf(
          to(Math.class, "random"),
          to(StrictMath.class, "random"),
          toOverload(Collections.class, "shuffle", List.class));

  private static final DescribedPredicate<JavaAccess<?>> LOCALE =
      anyOf(
          to(Locale.class, "getDefault"),
          toLacking(Locale.class, String.class, "toLowerCase"),
          toLacking(Locale.class, String.class, "toUpperCase"),
          toLacking(Locale.class, String.class, "format"),
          to(String.class, "formatted"),
          toLacking(Locale.class, Formatter.class, CONSTRUCTOR));

  private static final DescribedPredicate<JavaAccess<?>> CHARSET =
      anyOf(
          to(Charset.class, "defaultCharset"),
          toOverload(String.class, "getBytes"),
          toOverload(String.class, CONSTRUCTOR, byte[].class),
          toOverload(String.class, CONSTRUCTOR, byte[].class, int.class, int.class));

  private static final DescribedPredicate<JavaAccess<?>> PROPERTIES =
      anyOf(
          to(Integer.class, "getInteger"),
          to(Long.class, "getLong"),
          to(Boolean.class, "getBoolean"));

  /// Settings of the process from its start; rules on the bootstrap use it too.
  static final DescribedPredicate<JavaAccess<?>> ENVIRONMENT =
      anyOf(
          PROPERTIES,
          to(System.class, "getenv", "lineSeparator"),
          to(System.class, "getProperty", "getProperties"),
          to(System.class, "setProperty", "setProperties", "clearProperty"));

  /// Calls of types that are about other things too.
  static final DescribedPredicate<JavaAccess<?>> CALLS =
      anyOf(CLOCK, CHANCE, LOCALE, CHARSET, PROPERTIES);

  private MachineCalls() {}
}
