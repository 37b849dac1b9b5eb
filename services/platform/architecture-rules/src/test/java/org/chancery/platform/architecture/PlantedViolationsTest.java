package org.chancery.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.chancery.audit.planted.Curious;
import org.chancery.audit.planted.Modest;
import org.chancery.platform.planted.Aloof;
import org.chancery.platform.planted.Worldly;
import org.chancery.thicket.bush.ClockBush;
import org.chancery.thicket.bush.FileBush;
import org.chancery.thicket.bush.ForeignBush;
import org.chancery.thicket.bush.FrameworkBush;
import org.chancery.thicket.bush.PlantBushCommand;
import org.chancery.thicket.density.ClockMaker;
import org.chancery.thicket.density.DensityProjection;
import org.chancery.thicket.density.Dice;
import org.chancery.thicket.density.ForeignReader;
import org.chancery.thicket.density.Mocking;
import org.chancery.thicket.density.OldJson;
import org.chancery.thicket.density.WallClock;
import org.chancery.thicket.events.BushEvent;
import org.chancery.thicket.http.AxonEndpoint;
import org.chancery.thicket.http.InjectedEndpoint;
import org.chancery.thicket.http.JournalEndpoint;
import org.chancery.thicket.http.OpenEndpoint;
import org.chancery.thicket.round.There;
import org.chancery.thicket.shared.BushWatering;
import org.chancery.thicket.trip.Back;
import org.chancery.thicket.unmarked.Loose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedViolationsTest {

    private static final JavaClasses ORCHARD = new ClassFileImporter().importPackages("org.chancery.orchard");

    private static JavaClasses planted(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    private static List<String> caught(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static void catches(ArchRule rule, String word, Class<?>... classes) {
        assertThat(caught(rule, planted(classes))).isNotEmpty().anyMatch(detail -> detail.contains(word));
        assertThat(caught(rule, ORCHARD)).isEmpty();
    }

    @Nested
    class A_core {

        @Test
        void that_imports_a_framework_is_caught() {
            catches(Cores.KNOW_ONLY_JAVA_AND_THEIR_CONTRACT, "annotation.Bean", FrameworkBush.class);
        }

        @Test
        void that_imports_more_than_an_id_of_another_contract_is_caught() {
            catches(Cores.KNOW_ONLY_JAVA_AND_THEIR_CONTRACT, "Fruit", ForeignBush.class);
        }

        @Test
        void that_holds_a_clock_is_caught() {
            catches(Cores.KNOW_ONLY_JAVA_AND_THEIR_CONTRACT, "java.time.Clock", ClockBush.class);
        }

        @Test
        void that_reaches_for_files_is_caught_behind_an_array() {
            catches(Cores.KNOW_ONLY_JAVA_AND_THEIR_CONTRACT, "java.nio.file.Path", FileBush.class);
        }

        @Test
        void that_a_view_imports_is_caught() {
            catches(
                    Cores.ARE_UNKNOWN_TO_VIEWS,
                    "PlantBushCommand",
                    DensityProjection.class,
                    ClockBush.class,
                    PlantBushCommand.class);
        }
    }

    @Nested
    class A_module {

        @Test
        void that_imports_more_of_another_than_its_events_is_caught() {
            catches(Boundaries.SERVICES_MEET_IN_CONTRACTS, "PlantTree", ForeignReader.class);
        }

        @Test
        void whose_contract_imports_more_than_ids_of_another_is_caught() {
            catches(Boundaries.CONTRACTS_SHARE_IDS, "Fruit", BushEvent.BushBore.class);
        }

        @Test
        void that_is_audit_and_imports_events_is_caught() {
            catches(Boundaries.SOME_READERS_ARE_BLIND_TO_TYPES, "TreeId", Curious.class);
            assertThat(caught(Boundaries.SOME_READERS_ARE_BLIND_TO_TYPES, planted(Modest.class)))
                    .isEmpty();
        }

        @Test
        void of_the_platform_that_knows_the_domain_is_caught() {
            catches(Boundaries.THE_PLATFORM_STANDS_ALONE, "TreeId", Worldly.class);
            assertThat(caught(Boundaries.THE_PLATFORM_STANDS_ALONE, planted(Aloof.class)))
                    .isEmpty();
        }

        @Test
        void whose_doors_import_the_journal_is_caught() {
            catches(Boundaries.DOORS_SEND_THROUGH_THE_PORT, "BushAggregate", JournalEndpoint.class);
        }

        @Test
        void that_imports_axon_outside_its_journal_is_caught() {
            catches(Boundaries.AXON_IS_KNOWN_IN_JOURNALS, "planted.Axon", AxonEndpoint.class);
        }

        @Test
        void whose_packages_lead_back_to_themselves_is_caught() {
            catches(Boundaries.NO_PACKAGE_LEADS_BACK_TO_ITSELF, "Cycle detected", There.class, Back.class);
        }
    }

    @Nested
    class The_inside {

        @Test
        void that_reads_the_wall_clock_is_caught_in_every_way_of_doing_so() {
            catches(Edges.LET_TIME_AND_CHANCE_IN, "Instant.now", WallClock.class);
            assertThat(caught(Edges.LET_TIME_AND_CHANCE_IN, planted(WallClock.class)))
                    .hasSize(4);
        }

        @Test
        void that_throws_dice_is_caught_in_every_way_of_doing_so() {
            catches(Edges.LET_TIME_AND_CHANCE_IN, "UUID.randomUUID", Dice.class);
            assertThat(caught(Edges.LET_TIME_AND_CHANCE_IN, planted(Dice.class)))
                    .hasSize(3);
        }

        @Test
        void that_makes_its_own_clock_is_caught() {
            catches(Edges.CLOCKS_ARE_BEANS, "Clock.systemUTC", ClockMaker.class);
        }
    }

    @Nested
    class Wires {

        @Test
        void into_fields_are_caught() {
            catches(Wiring.NOTHING_IS_INJECTED_INTO_FIELDS, "InjectedEndpoint.wired", InjectedEndpoint.class);
            catches(Wiring.NOTHING_IS_INJECTED_INTO_FIELDS, "InjectedEndpoint.valued", InjectedEndpoint.class);
        }

        @Test
        void from_outside_to_whomever_are_caught() {
            catches(Wiring.EVERY_HANDLER_SAYS_WHO_MAY, "everybodyMay()", OpenEndpoint.class);
            catches(Wiring.EVERY_HANDLER_SAYS_WHO_MAY, "everybodyMayDelete()", OpenEndpoint.class);
        }

        @Test
        void in_a_package_without_null_marked_are_caught() {
            catches(Wiring.EVERY_PACKAGE_IS_NULL_MARKED, "org.chancery.thicket.unmarked", Loose.class);
        }

        @Test
        void of_an_event_without_a_wire_name_are_caught() {
            catches(Wiring.EVENTS_HAVE_A_WIRE_NAME, "BushPlanted", BushEvent.BushPlanted.class);
        }
    }

    @Nested
    class A_name {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "BushImpl",
                    "BushUtils",
                    "BushHelper",
                    "BushManager",
                    "BushDto",
                    "CommonBush",
                    "BaseBush",
                    "AbstractBush"
                })
        void that_says_nothing_is_caught(String name) throws ClassNotFoundException {
            catches(Naming.SAYS_SOMETHING, name, Class.forName("org.chancery.thicket.shared." + name));
        }

        @Test
        void of_a_package_that_says_nothing_is_caught() {
            catches(Naming.OF_PACKAGES_SAYS_SOMETHING, "thicket.shared", BushWatering.class);
        }

        @Test
        void that_says_service_without_starting_one_is_caught() throws ClassNotFoundException {
            catches(
                    Naming.SERVICE_IS_A_MAIN_CLASS,
                    "BushService",
                    Class.forName("org.chancery.thicket.shared.BushService"));
        }

        @Test
        void that_says_event_or_command_is_caught() {
            catches(Naming.OF_EVENTS_AND_COMMANDS_HAVE_NO_SUFFIX, "BushBurntEvent", BushEvent.BushBurntEvent.class);
            catches(
                    Naming.OF_EVENTS_AND_COMMANDS_HAVE_NO_SUFFIX,
                    "PlantBushCommand",
                    PlantBushCommand.class,
                    ClockBush.class);
        }

        @Test
        void of_a_reaction_that_tells_neither_when_nor_then_is_caught() {
            catches(Naming.OF_REACTIONS_TELL_WHEN_AND_THEN, "BushWatering", BushWatering.class);
        }
    }

    @Nested
    class A_library {

        @Test
        void that_mocks_is_caught() {
            catches(Libraries.NOBODY_MOCKS, "planted.Mock", Mocking.class);
        }

        @Test
        void that_binds_by_jackson_2_is_caught() {
            catches(Libraries.NOBODY_BINDS_BY_JACKSON_2, "planted.Mapper", OldJson.class);
        }
    }
}
