package org.chancery.platform.journal.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.chancery.platform.journal.late.Reader.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A transaction takes its numbers early and commits 61 seconds later. Readers as others build them lose its event or turn
 * the order round; under the same load the relay does neither. Axon is as it comes, its gap timeout at 60 seconds.
 */
class LateCommitIT {

    @Nested
    class Of_a_transaction_that_was_open_for_61_seconds {

        private static Load load;

        @BeforeAll
        static void run() {
            load = new Load().withOneOpenFor(Duration.ofSeconds(61));
        }

        @AfterAll
        static void end() {
            load.close();
        }

        @Test
        void nothing_is_lost_doubled_or_out_of_order_on_the_relay_s_topic() {
            assertThat(load.stored()).hasSize(7);
            assertThat(load.ours.told()).containsExactlyInAnyOrderElementsOf(load.stored());
            assertThat(load.ours.told()).filteredOn(load.busy::contains).isEqualTo(load.busy);
            assertThat(load.ours.numbersWithoutGap()).isTrue();
        }

        @Test
        void the_event_is_lost_by_axon_s_tracking_processor_that_stood_still_meanwhile() {
            assertThat(load.axonAsleep.told()).isEqualTo(allWithoutTheLateOne());
            assertThat(load.axonAsleep.waitsFor(load.late)).isFalse();
        }

        @Test
        void the_event_is_lost_by_axon_s_tracking_processor_that_read_all_the_while_and_cleaned_its_gaps() {
            assertThat(load.axonAwake.told()).isEqualTo(allWithoutTheLateOne());
            assertThat(load.axonAwake.waitsFor(load.late)).isFalse();
        }

        @Test
        void the_event_is_lost_by_a_cursor_over_the_sequence() {
            assertThat(load.bySequence.told()).isEqualTo(allWithoutTheLateOne());
        }

        @Test
        void all_its_events_are_lost_by_a_cursor_over_transactions() {
            assertThat(load.byTransaction.told())
                    .containsExactly(load.first, load.busy.get(0), load.busy.get(1), load.busy.get(2), load.last);
        }

        @Test
        void the_order_is_turned_round_by_a_cursor_over_transactions_that_waits_for_the_oldest() {
            allIsTold(
                    load,
                    List.of(
                            load.first,
                            load.late,
                            load.busy.get(3),
                            load.busy.get(0),
                            load.busy.get(1),
                            load.busy.get(2),
                            load.last));
        }

        private static List<Told> allWithoutTheLateOne() {
            return List.of(
                    load.first, load.busy.get(0), load.busy.get(1), load.busy.get(2), load.busy.get(3), load.last);
        }
    }

    /** What is lost is lost by the gap timeout, and not by how this test runs Axon. */
    @Nested
    class Of_a_transaction_that_was_open_for_30_seconds {

        @Test
        void is_taken_by_axon_s_tracking_processors() {
            try (var load = new Load().withOneOpenFor(Duration.ofSeconds(30))) {
                assertThat(load.axonAwake.told()).containsExactlyInAnyOrderElementsOf(load.stored());
                assertThat(load.axonAsleep.told()).containsExactlyInAnyOrderElementsOf(load.stored());
                assertThat(load.ours.told()).containsExactlyInAnyOrderElementsOf(load.stored());
            }
        }
    }

    /** Each of them is sound but for that. */
    @Nested
    class Of_a_transaction_that_begins_when_it_commits {

        @Test
        void is_taken_in_order_by_everybody() {
            try (var load = new Load().inTime()) {
                List<Told> all = List.of(
                        load.first,
                        load.busy.get(0),
                        load.busy.get(1),
                        load.busy.get(2),
                        load.late,
                        load.busy.get(3),
                        load.last);
                for (Reader reader : List.of(load.bySequence, load.byTransaction, load.axonAwake, load.axonAsleep)) {
                    assertThat(reader.told()).isEqualTo(all);
                }
                allIsTold(load, all);
                assertThat(load.ours.told()).containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    /** It may have to wait for transactions of other databases on the same server. */
    private static void allIsTold(Load load, List<Told> events) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            load.behindTheHorizon.look();
            assertThat(load.behindTheHorizon.told()).isEqualTo(events);
        });
    }
}
