package dev.hexftp.acceptance.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// When a certificate is good, as seen from the run of the tests.
enum Validity {
  PAST(-30, -1),
  NOW(-1, 30),
  FUTURE(1, 30);

  private static final DateTimeFormatter GENERALIZED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final int firstDay;
  private final int lastDay;

  Validity(int firstDay, int lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  String start(Instant now) {
    return inDays(now, firstDay);
  }

  String end(Instant now) {
    return inDays(now, lastDay);
  }

  private static String inDays(Instant now, int days) {
    return GENERALIZED_TIME.format(now.plus(Duration.ofDays(days)));
  }
}
