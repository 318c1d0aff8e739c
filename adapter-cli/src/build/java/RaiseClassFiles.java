import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Path;

/// Raises the old class files in a jar to a version that the JDK's cache takes.
///
/// picocli is compiled for Java 5. Class files of that age have no stack maps, so they are verified
/// in the old way at each start, and neither CDS nor the AOT cache stores them. Here they get stack
/// maps and the version of Java 17; nothing else about them changes.
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
    RewrittenJar.at(Path.of(paths[0]), RaiseClassFiles::raised);
  }

  private static byte[] raised(ClassFile format, byte[] content) {
    ClassModel old = format.parse(content);
    return old.majorVersion() >= RAISED ? content : format.transformClass(old, RAISING);
  }
}
