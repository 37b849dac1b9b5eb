package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What a core may know, and who may know a core. */
final class Cores {

    /** Parts of the Java platform that reach the outside, read the time or throw dice. */
    private static final Set<String> IMPURE = Set.of(
            "java.io.",
            "java.net.",
            "java.nio.file.",
            "java.nio.channels.",
            "java.sql.",
            "java.util.logging.",
            "java.util.concurrent.",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.random.",
            "java.security.SecureRandom");

    /** Serialisation markers that the compiler itself puts on enums, records and lambdas. */
    private static final Set<String> HARMLESS = Set.of("java.io.Serializable");

    static final ArchRule KNOW_ONLY_JAVA_AND_THEIR_CONTRACT = Rule.dependencies(
            "a core imports pure Java, its own contract, ids of others and how to decide",
            (house, from, to) -> house.isCore(from) && !isAllowed(from, to));

    static final ArchRule ARE_UNKNOWN_TO_VIEWS =
            Rule.dependencies("a view imports no core", (house, from, to) -> house.isView(from) && house.isCore(to));

    private Cores() {}

    private static boolean isAllowed(JavaClass from, JavaClass to) {
        String name = to.getName();
        if (name.startsWith("java.")) {
            return HARMLESS.contains(name) || IMPURE.stream().noneMatch(name::startsWith);
        }
        return to.getPackageName().equals(from.getPackageName())
                || to.getPackageName().equals("org.jspecify.annotations")
                || to.getPackageName().equals("org.chancery.platform.deciding")
                || to.getPackageName().equals("org.chancery.platform.envelope")
                || (House.isPart(to, "events") && (House.moduleOf(to).equals(House.moduleOf(from)) || House.isId(to)));
    }
}
