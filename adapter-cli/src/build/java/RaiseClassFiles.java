import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Raises the old class files in a jar to a version that the JDK's cache takes.
///
/// picocli is compiled for Java 5. Class files of that age have no stack maps, so they are verified
/// in the old way at each start, and neither CDS nor the AOT cache stores them. Here they get stack
/// maps and the version of Java 17; nothing else about them changes. What is below META-INF is
/// copied as it is.
///
/// Run by the build, from source: `java RaiseClassFiles.java JAR`.
final class RaiseClassFiles {
  private static final int RAISED = ClassFile.JAVA_17_VERSION;

  /// A body that is passed on as a whole would be copied as it is, without stack maps.
  private static final ClassTransform RAISING =
      ClassTransform.transformingMethodBodies((body, element) -> body.with(element))
          .andThen(ClassTransform.endHandler(to -> to.with(ClassFileVersion.of(RAISED, 0))));

  private RaiseClassFiles() {}

  static void main(String[] paths) throws IOException {
    Path place = Path.of(paths[0]);
    Path unfinished = Path.of(place + ".part");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
        JarFile jar = new JarFile(place.toFile());
        OutputStream file = Files.newOutputStream(unfinished);
        JarOutputStream raised = new JarOutputStream(file)) {
      ClassFile format = format(classes);
      for (JarEntry entry : jar.stream().toList()) {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        raised.putNextEntry(copy);
        raised.write(raised(format, entry.getName(), content(jar, entry)));
        raised.closeEntry();
      }
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A stack map names the common ancestor of two types, so the other classes of the jar are looked
  /// at; what is in neither the jar nor the JDK is taken for a plain class.
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

  private static byte[] raised(ClassFile format, String name, byte[] content) {
    if (!name.endsWith(".class") || name.startsWith("META-INF/")) {
      return content;
    }
    ClassModel old = format.parse(content);
    return old.majorVersion() >= RAISED ? content : format.transformClass(old, RAISING);
  }
}
