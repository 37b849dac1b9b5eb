package org.chancery.platform.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Finds switches over sealed types that have a default branch, which would swallow the next case. Parsing alone names
 * the suspects; only those are attributed, since it takes the compiler to tell the type of a selector.
 */
final class SealedSwitches {

    private SealedSwitches() {}

    /** The selectors of all switches with a default branch. */
    static List<TreePath> withDefault(CompilationUnitTree unit) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitSwitch(SwitchTree tree, Void nothing) {
                note(tree.getExpression(), tree.getCases());
                return super.visitSwitch(tree, null);
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
                note(tree.getExpression(), tree.getCases());
                return super.visitSwitchExpression(tree, null);
            }

            private void note(ExpressionTree selector, List<? extends CaseTree> cases) {
                boolean hasDefault = cases.stream()
                        .anyMatch(one -> one.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance));
                if (hasDefault) {
                    found.add(new TreePath(getCurrentPath(), selector));
                }
            }
        }.scan(unit, null);
        return found;
    }

    /** One sentence for each default branch over a sealed type in these files. */
    static List<String> findings(List<Path> files) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var task = SourceTree.task(files, diagnostics);
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            diagnostics.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .ifPresent(error -> {
                        throw new IllegalStateException("cannot tell the types of switches: " + error);
                    });
            Trees trees = Trees.instance(task);
            return units.stream()
                    .flatMap(unit -> findings(trees, unit).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(Trees trees, CompilationUnitTree unit) {
        return withDefault(unit).stream()
                .filter(selector -> isSealed(trees.getTypeMirror(selector)))
                .map(selector -> {
                    long position = trees.getSourcePositions().getStartPosition(unit, selector.getLeaf());
                    return Sources.fileOf(unit) + ":" + unit.getLineMap().getLineNumber(position)
                            + " has a default over the sealed type " + trees.getTypeMirror(selector);
                })
                .toList();
    }

    private static boolean isSealed(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR) {
            return isSealed(((TypeVariable) type).getUpperBound());
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Element element = declared.asElement();
        // An enum whose constants have bodies is sealed as well, but its names are a list of their own.
        return element.getKind() != ElementKind.ENUM && element.getModifiers().contains(Modifier.SEALED);
    }
}
