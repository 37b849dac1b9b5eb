package org.chancery.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every rule that every module keeps. Unless a method says otherwise it is about main classes only. */
public final class HouseRules {

    private static final DescribedPredicate<JavaClass> IN_MAIN = DescribedPredicate.describe(
            "main classes",
            one -> uriOf(one).filter(uri -> uri.contains("/classes/")).isPresent());

    private HouseRules() {}

    @ArchTest
    static void a_core_imports_java_its_contract_and_how_to_decide(JavaClasses classes) {
        main(classes, Cores.KNOW_ONLY_JAVA_AND_THEIR_CONTRACT);
    }

    @ArchTest
    static void a_view_imports_no_core(JavaClasses classes) {
        main(classes, Cores.ARE_UNKNOWN_TO_VIEWS);
    }

    @ArchTest
    static void axon_is_imported_in_journals_only_by_tests_too(JavaClasses classes) {
        Boundaries.AXON_IS_KNOWN_IN_JOURNALS.check(classes);
    }

    @ArchTest
    static void a_contract_imports_ids_only_of_other_contracts(JavaClasses classes) {
        main(classes, Boundaries.CONTRACTS_SHARE_IDS);
    }

    @ArchTest
    static void a_service_knows_of_another_nothing_but_its_events(JavaClasses classes) {
        main(classes, Boundaries.SERVICES_MEET_IN_CONTRACTS);
    }

    @ArchTest
    static void http_imports_no_journal(JavaClasses classes) {
        main(classes, Boundaries.DOORS_SEND_THROUGH_THE_PORT);
    }

    @ArchTest
    static void audit_and_portal_import_no_events_module(JavaClasses classes) {
        main(classes, Boundaries.SOME_READERS_ARE_BLIND_TO_TYPES);
    }

    @ArchTest
    static void the_platform_knows_no_word_of_the_domain(JavaClasses classes) {
        Boundaries.THE_PLATFORM_STANDS_ALONE.check(classes);
    }

    @ArchTest
    static void no_package_leads_back_to_itself(JavaClasses classes) {
        main(classes, Boundaries.NO_PACKAGE_LEADS_BACK_TO_ITSELF);
    }

    @ArchTest
    static void time_and_chance_come_in_at_the_edges(JavaClasses classes) {
        main(classes, Edges.LET_TIME_AND_CHANCE_IN);
        main(classes, Edges.CLOCKS_ARE_BEANS);
    }

    @ArchTest
    static void nothing_is_injected_into_fields(JavaClasses classes) {
        main(classes, Wiring.NOTHING_IS_INJECTED_INTO_FIELDS);
    }

    @ArchTest
    static void every_handler_says_who_may(JavaClasses classes) {
        main(classes, Wiring.EVERY_HANDLER_SAYS_WHO_MAY);
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        main(classes, Wiring.EVERY_PACKAGE_IS_NULL_MARKED);
    }

    @ArchTest
    static void an_event_record_has_a_wire_name_and_a_version(JavaClasses classes) {
        main(classes, Wiring.EVENTS_HAVE_A_WIRE_NAME);
    }

    @ArchTest
    static void names_say_something_in_tests_too(JavaClasses classes) {
        Naming.SAYS_SOMETHING.check(classes);
        Naming.OF_PACKAGES_SAYS_SOMETHING.check(classes);
        main(classes, Naming.SERVICE_IS_A_MAIN_CLASS);
        main(classes, Naming.OF_EVENTS_AND_COMMANDS_HAVE_NO_SUFFIX);
        main(classes, Naming.OF_REACTIONS_TELL_WHEN_AND_THEN);
    }

    @ArchTest
    static void fakes_are_written_and_nothing_mocked(JavaClasses classes) {
        Libraries.NOBODY_MOCKS.check(classes);
    }

    @ArchTest
    static void json_is_bound_by_jackson_3_in_tests_too(JavaClasses classes) {
        Libraries.NOBODY_BINDS_BY_JACKSON_2.check(classes);
    }

    @ArchTest
    static void no_switch_over_a_sealed_type_has_a_default_in_tests_either(JavaClasses classes) {
        sources(classes).forEach(root -> none(Sources.defaultsOverSealedTypes(root)));
    }

    @ArchTest
    static void nobody_imports_lombok(JavaClasses classes) {
        sources(classes).forEach(root -> none(Sources.lombok(root)));
    }

    private static void main(JavaClasses classes, ArchRule rule) {
        rule.check(classes.that(IN_MAIN));
    }

    private static void none(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(String.join("\n", findings));
        }
    }

    /** The source directories of the module that these classes were compiled in. */
    private static List<Path> sources(JavaClasses classes) {
        String uri = classes.stream()
                .flatMap(one -> uriOf(one).stream())
                .filter(one -> one.startsWith("file:") && one.contains("/target/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the classes come from no module"));
        Path module = Path.of(URI.create(uri.substring(0, uri.lastIndexOf("/target/") + 1)));
        return List.of(module.resolve("src/main/java"), module.resolve("src/test/java"));
    }

    private static Optional<String> uriOf(JavaClass one) {
        return one.getSource().map(source -> source.getUri().toString());
    }
}
