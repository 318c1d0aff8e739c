package dev.hexftp.architecture.source;

import java.util.function.Supplier;

/// The searches in a source file.
@SuppressWarnings(
    "ImmutableEnumChecker") // A method reference is immutable; its type does not say so.
public enum Search {
  /// `default`, and patterns that match everything, in switches over our enums and sealed types.
  DEFAULTS(Defaults::new),
  /// Chains of `instanceof` about one value of a sealed type of ours.
  CHAINS(Chains::new),
  /// `import x.*` and `import module x`.
  STAR_IMPORTS(StarImports::new),
  /// `synchronized` blocks.
  MONITORS(Monitors::new),
  /// String literals of three words or more, except in exceptions and annotations.
  SENTENCES(Sentences::new),
  /// `%n`, which is another text on another system.
  LINE_SEPARATORS(LineSeparators::new),
  /// Calls of `Either.fold` that return a constant for both sides.
  CONSTANT_FOLDS(ConstantFolds::new),
  /// Dialects that are compared with each other.
  COMPARED_DIALECTS(ComparedDialects::new),
  /// Ports whose type is queried.
  QUESTIONED_PORTS(QuestionedPorts::new),
  /// `for`, `while` and `do`.
  LOOPS(Loops::new),
  /// `catch` of everything.
  BROAD_CATCHES(BroadCatches::new),
  /// `catch` with an empty body that gives no reason.
  SILENT_CATCHES(SilentCatches::new),
  /// Collections that a record, or a constant, keeps without a copy.
  KEPT_COLLECTIONS(() -> new KeptCollections(KeptCollections.Place.RECORD_OR_CONSTANT)),
  /// The same in the fields of other classes.
  COLLECTIONS_IN_FIELDS(() -> new KeptCollections(KeptCollections.Place.FIELD)),
  /// Method bodies, initializers and constructors that do more than copy.
  CODE(Code::new),
  /// `@SuppressWarnings`.
  SUPPRESSIONS(Suppressions::new),
  /// `assert`.
  ASSERTIONS(Assertions::new),
  /// Walks through a `Set` or a `Map`.
  UNORDERED_WALKS(UnorderedWalks::new);

  private final Supplier<Finder> finder;

  Search(Supplier<Finder> finder) {
    this.finder = finder;
  }

  Finder finder() {
    return finder.get();
  }
}
