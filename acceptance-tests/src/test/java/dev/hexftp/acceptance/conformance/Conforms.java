package dev.hexftp.acceptance.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which rows of `docs/conformance.md` a test proves. Session files say it themselves.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Conforms.Rows.class)
public @interface Conforms {
  /// The row, as a session file would write it after `row`.
  String value();

  /// Several of them.
  @Documented
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Rows {
    Conforms[] value();
  }
}
