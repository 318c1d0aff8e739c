import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// A jar whose class files are replaced, each by another one; all else in it is copied.
final class RewrittenJar {
  /// Makes of the content of a class file another one.
  interface Rewriting {
    byte[] of(ClassFile format, byte[] content);
  }

  private RewrittenJar() {}

  /// Rewrites the jar at `place`. Files below META-INF stay as they are, also classes.
  static void at(Path place, Rewriting rewriting) throws IOException {
    Path unfinished = Path.of(place + ".part");
    try (URLClassLoader classes = classesBeside(place);
        JarFile jar = new JarFile(place.toFile());
        OutputStream file = Files.newOutputStream(unfinished);
        JarOutputStream rewritten = new JarOutputStream(file)) {
      ClassFile format = format(classes);
      for (JarEntry entry : jar.stream().toList()) {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        byte[] content = content(jar, entry);
        rewritten.putNextEntry(copy);
        rewritten.write(isClass(entry) ? rewriting.of(format, content) : content);
        rewritten.closeEntry();
      }
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
  }

  /// The classes of all jars in the same directory.
  private static URLClassLoader classesBeside(Path place) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (var files = Files.newDirectoryStream(place.toAbsolutePath().getParent(), "*.jar")) {
      for (Path jar : files) {
        jars.add(jar.toUri().toURL());
      }
    }
    return new URLClassLoader(jars.toArray(URL[]::new), null);
  }

  /// A stack map names the common ancestor of two types, so the other classes are looked at; a type
  /// that is in neither the jars nor the JDK is taken for a plain class.
  private static ClassFile format(ClassLoader classes) {
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(classes)
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached()));
  }

  private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream content = jar.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }
}
