package dev.hexftp.architecture.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Source files that the compiler has read, and its knowledge about them.
record Compilation(Trees trees, Types types, Elements elements) {
  /// Reads `files` and shows each to `reader`. Nothing is written.
  ///
  /// @throws IllegalStateException if the compiler finds an error: a file that is not understood
  ///   would look like one without findings
  static void read(List<Path> files, BiConsumer<Compilation, CompilationUnitTree> reader) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      demandNoErrors(diagnostics);
      Compilation compilation =
          new Compilation(Trees.instance(task), task.getTypes(), task.getElements());
      units.forEach(unit -> reader.accept(compilation, unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandNoErrors(DiagnosticCollector<JavaFileObject> diagnostics) {
    diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .ifPresent(
            error -> {
              throw new IllegalStateException("sources that cannot be read: " + error);
            });
  }

  SourcePositions positions() {
    return trees.getSourcePositions();
  }

  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  String nameOf(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().getName()).getFileName().toString();
  }
}
