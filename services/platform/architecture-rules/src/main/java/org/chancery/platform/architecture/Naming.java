package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names that say nothing, and names that must say something. */
final class Naming {

    private static final Set<String> SAYING_NOTHING = Set.of(
            "Impl",
            "Util",
            "Utils",
            "Utility",
            "Helper",
            "Helpers",
            "Manager",
            "Dto",
            "DTO",
            "Common",
            "Base",
            "Abstract");

    private static final Set<String> PACKAGES_SAYING_NOTHING =
            Set.of("common", "core", "util", "utils", "shared", "helper", "helpers", "impl", "base", "misc", "dto");

    static final ArchRule SAYS_SOMETHING = Rule.rule(
            "no name says Impl, Util, Helper, Manager, Dto, Common, Base or Abstract",
            (house, one) -> wordsOf(one).anyMatch(SAYING_NOTHING::contains) ? Stream.of(one.getName()) : Stream.of());

    static final ArchRule OF_PACKAGES_SAYS_SOMETHING = Rule.rule(
            "no package is called common, core, util or shared",
            (house, one) -> House.isOurs(one)
                            && Arrays.stream(one.getPackageName().split("\\.", -1))
                                    .anyMatch(PACKAGES_SAYING_NOTHING::contains)
                    ? Stream.of(one.getPackageName())
                    : Stream.of());

    static final ArchRule SERVICE_IS_A_MAIN_CLASS = Rule.rule(
            "only a main class is called a service",
            (house, one) -> one.getSimpleName().endsWith("Service") && !isMainClass(one)
                    ? Stream.of(one.getName())
                    : Stream.of());

    static final ArchRule OF_EVENTS_AND_COMMANDS_HAVE_NO_SUFFIX = Rule.rule(
            "neither an event nor a command says that it is one",
            (house, one) -> one.isRecord()
                            && ((one.isAnnotatedWith(House.EVENT_TYPE)
                                            && one.getSimpleName().endsWith("Event"))
                                    || (house.isCore(one) && one.getSimpleName().endsWith("Command")))
                    ? Stream.of(one.getName())
                    : Stream.of());

    static final ArchRule OF_REACTIONS_TELL_WHEN_AND_THEN = Rule.rule(
            "a reaction is called When...Then...",
            (house, one) -> one.isAssignableTo(House.REACTION)
                            && !one.isInterface()
                            && !one.getSimpleName().matches("When[A-Z].*Then[A-Z].*")
                    ? Stream.of(one.getName())
                    : Stream.of());

    private Naming() {}

    /** Whether the class starts a program. */
    static boolean isMainClass(JavaClass one) {
        return one.tryGetMethod("main", String[].class)
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .isPresent();
    }

    /** {@code HTTPDoor} and {@code DoorService} in words. */
    private static Stream<String> wordsOf(JavaClass one) {
        return one.getSimpleName().equals("package-info")
                ? Stream.of()
                : List.of(one.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", -1)).stream();
    }
}
