package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules know of the classes before them: whose they are, and which packages are cores and views. Cores and
 * views are told by what they hold, not by a list.
 */
final class House {

    static final String ROOT = "org.chancery";
    static final String DECIDER = "org.chancery.platform.deciding.Decider";
    static final String PROJECTION = "org.chancery.platform.intake.Projection";
    static final String REACTION = "org.chancery.platform.intake.Reaction";
    static final String TYPED_ID = "org.chancery.platform.envelope.TypedId";
    static final String EVENT_TYPE = "org.chancery.platform.envelope.EventType";

    private final Set<String> cores;
    private final Set<String> views;

    private House(Set<String> cores, Set<String> views) {
        this.cores = cores;
        this.views = views;
    }

    static House of(Collection<JavaClass> classes) {
        return new House(packagesOf(classes, DECIDER), packagesOf(classes, PROJECTION));
    }

    private static Set<String> packagesOf(Collection<JavaClass> classes, String type) {
        return classes.stream()
                .filter(one -> one.isAssignableTo(type) && !within(one, "org.chancery.platform"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the class belongs to the pure core of an aggregate. */
    boolean isCore(JavaClass one) {
        return cores.contains(one.getPackageName());
    }

    /** Whether the class belongs to a view: a package with a projection. */
    boolean isView(JavaClass one) {
        return views.contains(one.getPackageName());
    }

    static boolean isOurs(JavaClass one) {
        return within(one, ROOT);
    }

    static boolean within(JavaClass one, String packageName) {
        return one.getPackageName().equals(packageName) || one.getPackageName().startsWith(packageName + ".");
    }

    /** The module by package: {@code scheduling} for everything under {@code org.chancery.scheduling}. */
    static String moduleOf(JavaClass one) {
        String[] parts = one.getPackageName().split("\\.", -1);
        return parts.length > 2 && isOurs(one) ? parts[2] : "";
    }

    /** Whether the class stands in a package such as {@code org.chancery.scheduling.http} or below it. */
    static boolean isPart(JavaClass one, String part) {
        return !moduleOf(one).isEmpty() && within(one, ROOT + "." + moduleOf(one) + "." + part);
    }

    /** Whether the class is an id, which contracts may take from each other. */
    static boolean isId(JavaClass one) {
        return one.isAssignableTo(TYPED_ID);
    }

    /** The class itself, or what an array holds. */
    static JavaClass plain(JavaClass one) {
        return one.getBaseComponentType();
    }
}
