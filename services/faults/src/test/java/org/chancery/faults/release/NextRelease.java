package org.chancery.faults.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;

/**
 * Makes the next release out of what was built: the register of event types, which every service reads and writes by, asks
 * {@link SecondVersion}. A process of the present release has the same jar before it, and is told to be the present one.
 */
public final class NextRelease {

    private static final ClassDesc SEAM = described(SecondVersion.class);
    private static final MethodTypeDesc NAME_TO_NAME =
            MethodTypeDesc.of(described(TypeName.class), described(TypeName.class));
    private static final MethodTypeDesc CLASS_TO_NAME =
            MethodTypeDesc.of(described(TypeName.class), ConstantDescs.CD_Class);

    private NextRelease() {}

    /** Writes a jar that is to stand before all others of a service, unless the same lies there: a JVM keeps no cache of another. */
    public static void write(Path jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes)) {
            add(out, EventTypes.class, asking(bytes(EventTypes.class)));
            for (Class<?> own : List.of(SecondVersion.class, Release.class)) {
                add(out, own, bytes(own));
            }
        }
        if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), bytes.toByteArray())) {
            Files.createDirectories(jar.getParent());
            Files.write(jar, bytes.toByteArray());
        }
    }

    private static byte[] asking(byte[] types) {
        return changed(
                changed(types, method -> method.methodName().equalsString("classOf"), new AsksForWhatIsRead()),
                method -> method.methodName().equalsString("nameOf")
                        && method.methodTypeSymbol().equals(CLASS_TO_NAME),
                new AsksForWhatIsWritten());
    }

    private static byte[] changed(byte[] bytes, Predicate<MethodModel> where, CodeTransform how) {
        ClassFile format = ClassFile.of();
        return format.transformClass(format.parse(bytes), ClassTransform.transformingMethodBodies(where, how));
    }

    /** The name that is looked for, which is the first argument. */
    private record AsksForWhatIsRead() implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.aload(1).invokestatic(SEAM, "read", NAME_TO_NAME).astore(1);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }

    /** The name that is given back. */
    private record AsksForWhatIsWritten() implements CodeTransform {

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                code.invokestatic(SEAM, "written", NAME_TO_NAME);
            }
            code.with(element);
        }
    }

    private static void add(JarOutputStream jar, Class<?> named, byte[] bytes) throws IOException {
        var entry = new JarEntry(file(named));
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    private static byte[] bytes(Class<?> of) throws IOException {
        try (InputStream in = Objects.requireNonNull(of.getClassLoader().getResourceAsStream(file(of)))) {
            return in.readAllBytes();
        }
    }

    private static String file(Class<?> of) {
        return of.getName().replace('.', '/') + ".class";
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.of(type.getName());
    }
}
