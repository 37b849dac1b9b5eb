package org.chancery.platform.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The sources below one directory, read by the compiler for what bytecode no longer says. */
final class SourceTree {

    private static final JavaCompiler COMPILER =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests run on a JDK");

    private final Path root;

    SourceTree(Path root) {
        this.root = root;
    }

    List<Path> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compiler run over these files against the class path of this test; nothing is written. */
    static JavacTask task(Collection<Path> files, DiagnosticCollector<JavaFileObject> diagnostics) {
        var fileManager = COMPILER.getStandardFileManager(diagnostics, null, null);
        return (JavacTask) COMPILER.getTask(
                Writer.nullWriter(),
                fileManager,
                diagnostics,
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                null,
                fileManager.getJavaFileObjectsFromPaths(files));
    }

    /** Every file, parsed only. */
    List<CompilationUnitTree> parsed() {
        List<Path> files = files();
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task(files, new DiagnosticCollector<>()).parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
