package org.chancery.platform.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which module, and which part of one, may know which. */
final class Boundaries {

    static final ArchRule SERVICES_MEET_IN_CONTRACTS = Rule.dependencies(
            "a service knows of another nothing but its events",
            (house, from, to) -> isOfAnotherService(from, to) && !House.isPart(to, "events"));

    static final ArchRule CONTRACTS_SHARE_IDS = Rule.dependencies(
            "a contract imports plain Java, the envelope, and of other contracts ids only",
            (house, from, to) -> House.isPart(from, "events") && !isForContracts(from, to));

    static final ArchRule SOME_READERS_ARE_BLIND_TO_TYPES = Rule.dependencies(
            "audit and portal import no events module",
            (house, from, to) ->
                    Set.of("audit", "portal").contains(House.moduleOf(from)) && House.isPart(to, "events"));

    static final ArchRule THE_PLATFORM_STANDS_ALONE = Rule.dependencies(
            "the platform knows no word of the domain",
            (house, from, to) -> House.moduleOf(from).equals("platform")
                    && House.isOurs(to)
                    && !House.moduleOf(to).equals("platform"));

    static final ArchRule DOORS_SEND_THROUGH_THE_PORT = Rule.dependencies(
            "http imports no journal",
            (house, from, to) -> House.isPart(from, "http")
                    && (House.isPart(to, "journal") || House.within(to, "org.chancery.platform.journal")));

    static final ArchRule AXON_IS_KNOWN_IN_JOURNALS = Rule.dependencies(
            "Axon is imported in journals only",
            (house, from, to) -> to.getPackageName().startsWith("org.axonframework") && !House.isPart(from, "journal"));

    static final ArchRule NO_PACKAGE_LEADS_BACK_TO_ITSELF =
            slices().matching("org.chancery.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    private Boundaries() {}

    private static boolean isOfAnotherService(JavaClass from, JavaClass to) {
        String target = House.moduleOf(to);
        return House.isOurs(from)
                && !House.moduleOf(from).equals("platform")
                && !target.isEmpty()
                && !target.equals("platform")
                && !target.equals(House.moduleOf(from));
    }

    private static boolean isForContracts(JavaClass from, JavaClass to) {
        return to.getPackageName().equals(from.getPackageName())
                || to.getName().startsWith("java.")
                || to.getPackageName().equals("org.jspecify.annotations")
                || to.getPackageName().equals("org.chancery.platform.envelope")
                || (House.isPart(to, "events") && House.isId(to));
    }
}
