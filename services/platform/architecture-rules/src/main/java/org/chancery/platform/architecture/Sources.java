package org.chancery.platform.architecture;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Path;
import java.util.List;

/** Rules that only the source text can break. */
final class Sources {

    private Sources() {}

    /** Imports of Lombok, which leaves no trace in bytecode; one sentence each. */
    static List<String> lombok(Path root) {
        return new SourceTree(root)
                .parsed().stream()
                        .flatMap(unit -> unit.getImports().stream()
                                .map(one -> one.getQualifiedIdentifier().toString())
                                .filter(name -> name.startsWith("lombok."))
                                .map(name -> fileOf(unit) + " imports " + name))
                        .toList();
    }

    /** Switches over a sealed type that have a default branch; one sentence each. */
    static List<String> defaultsOverSealedTypes(Path root) {
        List<Path> suspects = new SourceTree(root)
                .parsed().stream()
                        .filter(unit -> !SealedSwitches.withDefault(unit).isEmpty())
                        .map(unit -> Path.of(unit.getSourceFile().toUri()))
                        .toList();
        return suspects.isEmpty() ? List.of() : SealedSwitches.findings(suspects);
    }

    static String fileOf(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }
}
