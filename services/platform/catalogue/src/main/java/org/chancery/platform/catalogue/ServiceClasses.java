package org.chancery.platform.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.envelope.EventType;

/** The compiled classes of one service, asked for what a catalogue tells. Everything comes in the order of names. */
final class ServiceClasses {

    /** By name, since a writing service without reactions need not have them on its class path. */
    private static final String REACTION = "org.chancery.platform.intake.Reaction";

    private static final String PROJECTION = "org.chancery.platform.intake.Projection";

    private static final String FOLLOWER = "org.chancery.platform.intake.Follower";

    private final JavaClasses classes;

    private ServiceClasses(JavaClasses classes) {
        this.classes = classes;
    }

    static ServiceClasses in(Path directory) {
        return new ServiceClasses(new ClassFileImporter().importPath(directory));
    }

    /** Every record that is a command. */
    List<Class<?>> commands() {
        return sorted(classes.stream().filter(type -> type.isRecord() && type.isAssignableTo(Command.class)))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** Every constant of every enum of refusals, in the order of the enum. */
    List<Refusal> refusals() {
        return sorted(classes.stream().filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class)))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(Refusal.class::cast)
                .toList();
    }

    /** Every rule that joins services. */
    List<JavaClass> reactions() {
        return sorted(classes.stream().filter(type -> type.isAssignableTo(REACTION) && !type.isInterface()))
                .toList();
    }

    /** Every view. */
    List<JavaClass> projections() {
        return sorted(classes.stream().filter(type -> type.isAssignableTo(PROJECTION) && !type.isInterface()))
                .toList();
    }

    /** Everything that acts on envelopes without being a view. */
    List<JavaClass> followers() {
        return sorted(classes.stream().filter(type -> type.isAssignableTo(FOLLOWER) && !type.isInterface()))
                .toList();
    }

    /** The events that a class speaks of: whole families where it speaks of one, single events elsewhere. */
    static List<String> eventsOf(JavaClass type) {
        List<JavaClass> spokenOf = type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .distinct()
                .toList();
        return sorted(spokenOf.stream()
                        .filter(each -> isFamily(each) || each.isAnnotatedWith(EventType.class))
                        .filter(each -> each.getInterfaces().stream()
                                .noneMatch(family -> spokenOf.contains(family.toErasure()))))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static boolean isFamily(JavaClass type) {
        return type.isInterface()
                && type.getPackageName().endsWith(".events")
                && type.getSimpleName().endsWith("Event");
    }

    private static Stream<JavaClass> sorted(Stream<JavaClass> types) {
        return types.sorted(Comparator.comparing(JavaClass::getName));
    }
}
