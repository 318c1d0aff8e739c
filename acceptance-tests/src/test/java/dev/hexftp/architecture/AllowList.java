package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// All that domain, ports and application may see besides our own types.
///
/// A list of types that are allowed: a list of those that are not would have gaps, and a list of
/// packages would let `Thread` in with `String`. A type that is not used any more leaves the list.
final class AllowList {
  /// Values and pure functions.
  static final List<Class<?>> TYPES =
      List.of(
          // Kept in the order of their packages.
          AutoCloseable.class,
          Boolean.class,
          Byte.class,
          Character.class,
          Class.class,
          Enum.class,
          IllegalArgumentException.class,
          IllegalStateException.class,
          Integer.class,
          Long.class,
          MatchException.class,
          Math.class,
          Object.class,
          Override.class,
          Record.class,
          Runnable.class,
          String.class,
          StringBuilder.class,
          Throwable.class,
          ByteBuffer.class,
          ByteOrder.class,
          CharBuffer.class,
          CharacterCodingException.class,
          Charset.class,
          CharsetDecoder.class,
          CharsetEncoder.class,
          CoderResult.class,
          CodingErrorAction.class,
          IllegalCharsetNameException.class,
          StandardCharsets.class,
          UnsupportedCharsetException.class,
          Duration.class,
          Instant.class,
          ArrayDeque.class,
          ArrayList.class,
          Arrays.class,
          Base64.class,
          Collection.class,
          Collections.class,
          Deque.class,
          EnumMap.class,
          EnumSet.class,
          HashSet.class,
          HexFormat.class,
          Iterator.class,
          LinkedHashMap.class,
          LinkedHashSet.class,
          List.class,
          Locale.class,
          Map.class,
          Objects.class,
          Optional.class,
          OptionalInt.class,
          Set.class,
          BiFunction.class,
          BiPredicate.class,
          BooleanSupplier.class,
          Consumer.class,
          Function.class,
          Predicate.class,
          Supplier.class,
          UnaryOperator.class,
          MatchResult.class,
          Matcher.class,
          Pattern.class,
          Collectors.class,
          IntStream.class,
          Stream.class,
          Either.class,
          Option.class,
          NullMarked.class);

  static final DescribedPredicate<JavaClass> ALLOWED =
      DescribedPredicate.<JavaClass>describe(
              "primitive", type -> type.getBaseComponentType().isPrimitive())
          .or(Foreign.type(TYPES.toArray(Class<?>[]::new)));

  /// A second report with less knowledge would be useless: these have separate rules, which hold
  /// for domain, ports and application too.
  static final DescribedPredicate<JavaClass> ALLOWED_OR_EXPLAINED =
      ALLOWED.or(Technologies.ANY).or(MachineCalls.TYPES);

  private AllowList() {}
}
