package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Where time and chance come in. */
final class Edges {

    /** Packages that stand at the edge, where ids are made and the time is told. */
    private static final Set<String> DECLARED = Set.of(
            "org.chancery.platform.door",
            "org.chancery.platform.identity",
            "org.chancery.platform.servers",
            "org.chancery.platform.teststack",
            "org.chancery.portal",
            "org.chancery.issuer",
            "org.chancery.allinone",
            "org.chancery.journeys");

    /** An instance of a reading service names itself once at its start; the secrets of webhooks follow from nothing. */
    private static final Set<String> DECLARED_CLASSES =
            Set.of("org.chancery.platform.intake.IntakeSettings", "org.chancery.notifications.webhook.Secrets");

    private static final Set<String> CLOCK_READINGS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.OffsetTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.MonthDay.now",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>");

    private static final Set<String> DICE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Collections.shuffle",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.security.SecureRandom.<init>",
            "java.security.SecureRandom.getInstanceStrong");

    private static final Set<String> CLOCK_MAKERS = Set.of(
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.InstantSource.system");

    static final ArchRule LET_TIME_AND_CHANCE_IN = Rule.rule(
            "the wall clock is read through a Clock, and chance thrown at declared edges only",
            (house, one) -> isEdge(one)
                    ? Stream.of()
                    : uses(one)
                            .filter(use -> DICE.contains(nameOf(use)) || readsTheWallClock(use))
                            .map(JavaAccess::getDescription));

    static final ArchRule CLOCKS_ARE_BEANS = Rule.rule(
            "a system clock is made in a configuration or a main class only",
            (house, one) -> isEdge(one) || isConfiguration(one)
                    ? Stream.of()
                    : uses(one)
                            .filter(use -> CLOCK_MAKERS.contains(nameOf(use)))
                            .map(JavaAccess::getDescription));

    private Edges() {}

    private static Stream<JavaAccess<?>> uses(JavaClass one) {
        return Stream.<JavaAccess<?>>concat(
                one.getCodeUnitCallsFromSelf().stream(), one.getCodeUnitReferencesFromSelf().stream());
    }

    private static String nameOf(JavaAccess<?> use) {
        return use.getTargetOwner().getName() + "." + use.getTarget().getName();
    }

    /** {@code Instant.now(clock)} is how time should be read, {@code new Date(millis)} reads none. */
    private static boolean readsTheWallClock(JavaAccess<?> use) {
        return CLOCK_READINGS.contains(nameOf(use))
                && use.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .allMatch(parameter -> parameter.getName().equals("java.time.ZoneId"));
    }

    private static boolean isEdge(JavaClass one) {
        return DECLARED.stream().anyMatch(edge -> House.within(one, edge))
                || DECLARED_CLASSES.contains(one.getName())
                || one.getPackageName().endsWith(".testing");
    }

    private static boolean isConfiguration(JavaClass one) {
        return one.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                || Naming.isMainClass(one);
    }
}
