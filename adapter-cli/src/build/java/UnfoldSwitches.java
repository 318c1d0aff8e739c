import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Unfolds the switches over types in our own jars.
///
/// For each `switch` with patterns the compiler leaves a call whose target the JVM makes when it
/// comes by for the first time, by generating a class (`SwitchBootstraps.typeSwitch`). The AOT
/// cache of JDK 25 keeps such targets for lambdas, but not for these, and a start comes by some
/// thirty: measured, a fifteenth of its time. Here each call becomes one of a private method of the
/// same class which does the same by `instanceof`.
///
/// A switch that also looks for constants stays as it is.
///
/// Run by the build, from source: `java UnfoldSwitches.java JAR...`.
final class UnfoldSwitches {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final int HIDDEN =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassModel folded;
  private final List<Chooser> choosers = new ArrayList<>();

  /// A method that finds out which of `labels` is the first, from a given one on, that a value
  /// belongs to.
  private record Chooser(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

  private UnfoldSwitches(ClassModel folded) {
    this.folded = folded;
  }

  static void main(String[] paths) throws IOException {
    for (String path : paths) {
      RewrittenJar.at(
          Path.of(path),
          (format, content) -> {
            var unfolding = new UnfoldSwitches(format.parse(content));
            byte[] unfolded = unfolding.unfolded(format);
            return unfolding.choosers.isEmpty() ? content : unfolded;
          });
    }
  }

  private byte[] unfolded(ClassFile format) {
    CodeTransform calls =
        (body, element) -> {
          if (element instanceof InvokeDynamicInstruction call && choosesByType(call)) {
            Chooser chooser = chooser(call);
            body.invokestatic(
                folded.thisClass().asSymbol(), chooser.name(), chooser.type(), isInterface());
          } else {
            body.with(element);
          }
        };
    return format.transformClass(
        folded,
        ClassTransform.transformingMethodBodies(calls)
            .andThen(
                ClassTransform.endHandler(
                    to -> {
                      for (Chooser chooser : choosers) {
                        to.withMethodBody(
                            chooser.name(), chooser.type(), HIDDEN, body -> write(body, chooser));
                      }
                    })));
  }

  private static boolean choosesByType(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc maker = call.bootstrapMethod();
    return maker.owner().equals(BOOTSTRAPS)
        && maker.methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private Chooser chooser(InvokeDynamicInstruction call) {
    List<ClassDesc> labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
    Chooser chooser = new Chooser("typeSwitch$" + choosers.size(), call.typeSymbol(), labels);
    choosers.add(chooser);
    return chooser;
  }

  private boolean isInterface() {
    return folded.flags().has(AccessFlag.INTERFACE);
  }

  /// The value is the first argument, the number of the label to begin with the second. As
  /// `typeSwitch` has it, null is -1, and a value that belongs to none of them their count.
  private static void write(CodeBuilder body, Chooser chooser) {
    Label present = body.newLabel();
    body.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
    for (int i = 0; i < chooser.labels().size(); i++) {
      Label next = body.newLabel();
      body.loadConstant(i).iload(1).if_icmplt(next);
      body.aload(0).instanceOf(chooser.labels().get(i)).ifeq(next);
      body.loadConstant(i).ireturn().labelBinding(next);
    }
    body.loadConstant(chooser.labels().size()).ireturn();
  }
}
