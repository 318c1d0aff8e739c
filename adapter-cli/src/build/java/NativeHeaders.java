import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/// The C headers in which the builder looks up the features of processors.
///
/// It wants a struct with one member for each feature that its class names, and it wants that for
/// every family of processors, though only one is built for. The members are read from the class,
/// so that they are those of the version at hand.
final class NativeHeaders {
  private static final Map<String, String> CLASSES =
      Map.of(
          "amd64", "amd64/AMD64LibCHelper",
          "aarch64", "aarch64/AArch64LibCHelper",
          "riscv64", "riscv64/RISCV64LibCHelper");

  private NativeHeaders() {}

  /// Writes the headers into `include`. `jar` is the builder's.
  static void write(Path jar, Path include) throws IOException {
    try (JarFile builder = new JarFile(jar.toFile())) {
      for (var family : CLASSES.entrySet()) {
        String name = "com/oracle/svm/core/" + family.getValue() + "$CPUFeatures.class";
        try (InputStream content = builder.getInputStream(builder.getEntry(name))) {
          Files.writeString(
              include.resolve(family.getKey() + "cpufeatures.h"), struct(content.readAllBytes()));
        }
      }
    }
  }

  private static String struct(byte[] described) {
    return ClassFile.of().parse(described).methods().stream()
        .filter(method -> method.methodType().equalsString("()Z"))
        .map(NativeHeaders::name)
        .map(name -> "  unsigned char " + name + ";\n")
        .collect(Collectors.joining("", "#pragma once\n\ntypedef struct {\n", "} CPUFeatures;\n"));
  }

  private static String name(MethodModel method) {
    return method.methodName().stringValue();
  }
}
