package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I5;
import static org.chancery.faults.check.Invariant.I9;

import java.util.List;
import java.util.UUID;
import org.chancery.faults.check.Letters.Delivery;
import org.chancery.faults.check.Letters.Subscription;
import org.chancery.faults.sinks.Arrived;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Subscription FOLLOWS =
            new Subscription(UUID.randomUUID(), "ann", "OFFICIAL", "party/IN", "MAIL", "ann@x", Made.NOW, false);

    private final Findings findings = new Findings();
    private final Store store = Made.store();
    private final List<Delivery> deliveries = store.events().stream()
            .map(event -> new Delivery(event.id(), event.id(), "ann", "MAIL", "ann@x", "SENT", 2))
            .toList();
    private final List<String> arrived =
            deliveries.stream().map(each -> each.id().toString()).toList();

    private Findings found(List<Delivery> planned, List<String> came) {
        return found(FOLLOWS, planned, new Arrived(came, List.of()));
    }

    private Findings found(Subscription subscription, List<Delivery> planned, Arrived came) {
        new Letters(findings).check(List.of(store), List.of(subscription), planned, came);
        return findings;
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(deliveries, arrived).isClean()).isTrue();
        assertThat(findings.lookedAt(I9)).isEqualTo(3);
    }

    @Test
    void does_not_mind_a_letter_that_came_as_often_as_it_was_tried() {
        assertThat(found(deliveries, Made.with(arrived, arrived.get(0))).isClean())
                .isTrue();
    }

    @Test
    void finds_somebody_who_was_not_told() {
        assertThat(found(Made.without(deliveries, 0), Made.without(arrived, 0)).against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_letter_that_never_came() {
        assertThat(found(deliveries, Made.without(arrived, 0)).against(I9)).hasSize(1);
    }

    @Test
    void finds_a_letter_that_came_more_often_than_it_was_tried() {
        var thrice = Made.with(Made.with(arrived, arrived.get(0)), arrived.get(0));
        assertThat(found(deliveries, thrice).against(I9)).hasSize(1);
    }

    @Test
    void finds_a_letter_that_is_still_on_its_way() {
        Delivery one = deliveries.get(0);
        var late = new Delivery(one.id(), one.event(), one.owner(), one.channel(), one.address(), "PLANNED", 0);
        assertThat(found(Made.with(Made.without(deliveries, 0), late), arrived).against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_second_letter_of_the_same() {
        Delivery one = deliveries.get(0);
        UUID another = UUID.randomUUID();
        var second = new Delivery(another, one.event(), "ann", "MAIL", "ann@x", "SENT", 1);
        assertThat(found(Made.with(deliveries, second), Made.with(arrived, another.toString()))
                        .against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_letter_of_nothing() {
        var phantom = new Delivery(UUID.randomUUID(), UUID.randomUUID(), "ann", "MAIL", "ann@x", "SENT", 1);
        assertThat(found(
                                Made.with(deliveries, phantom),
                                Made.with(arrived, phantom.id().toString()))
                        .against(I5))
                .hasSize(1);
    }

    @Test
    void finds_what_came_without_a_plan() {
        assertThat(found(deliveries, Made.with(arrived, "nobody")).against(I5)).hasSize(1);
    }

    @Nested
    class Where_an_address_is_refused {

        private final List<Delivery> firstGivenUp = Made.with(Made.without(deliveries, 0), failed(deliveries.get(0)));

        @Test
        void does_not_mind_that_the_mail_is_given_up() {
            assertThat(found(FOLLOWS, firstGivenUp, new Arrived(Made.without(arrived, 0), List.of("ann@x")))
                            .isClean())
                    .isTrue();
        }

        @Test
        void does_not_mind_that_an_earlier_try_came() {
            assertThat(found(FOLLOWS, firstGivenUp, new Arrived(arrived, List.of("ann@x")))
                            .isClean())
                    .isTrue();
        }

        @Test
        void finds_a_mail_that_is_given_up_though_each_try_came() {
            var came = new Arrived(Made.with(arrived, arrived.get(0)), List.of("ann@x"));
            assertThat(found(FOLLOWS, firstGivenUp, came).against(I9)).hasSize(1);
        }

        @Test
        void finds_more_mails_given_up_than_refused() {
            var two = Made.with(Made.without(firstGivenUp, 0), failed(firstGivenUp.get(0)));
            assertThat(found(FOLLOWS, two, new Arrived(List.of(arrived.get(2)), List.of("ann@x")))
                            .against(I9))
                    .hasSize(1);
        }

        @Test
        void finds_a_mail_that_is_given_up_where_another_address_is_refused() {
            assertThat(found(FOLLOWS, firstGivenUp, new Arrived(Made.without(arrived, 0), List.of("bob@x")))
                            .against(I9))
                    .hasSize(1);
        }
    }

    @Nested
    class Where_a_receiver_is_gone {

        private static final String ADDRESS = "http://x/gone";

        private final List<Delivery> dropped = List.of(failed(hook(deliveries.get(0))));
        private final Arrived saidSo = new Arrived(List.of(), List.of(ADDRESS));

        @Test
        void does_not_mind_that_it_is_told_nothing_more() {
            assertThat(found(follows(true), dropped, saidSo).isClean()).isTrue();
        }

        @Test
        void finds_that_it_is_still_told() {
            var all = deliveries.stream().map(each -> failed(hook(each))).toList();
            assertThat(found(follows(false), all, saidSo).against(I9)).hasSize(1);
        }

        @Test
        void finds_that_it_is_thought_gone_and_never_said_so() {
            assertThat(found(follows(true), List.of(), new Arrived(List.of(), List.of()))
                            .against(I9))
                    .hasSize(1);
        }

        private static Subscription follows(boolean gone) {
            return new Subscription(
                    UUID.randomUUID(), "ann", "OFFICIAL", "party/IN", "WEBHOOK", ADDRESS, Made.NOW, gone);
        }

        private static Delivery hook(Delivery one) {
            return new Delivery(one.id(), one.event(), "ann", "WEBHOOK", ADDRESS, one.state(), one.attempts());
        }
    }

    private static Delivery failed(Delivery one) {
        return new Delivery(one.id(), one.event(), one.owner(), one.channel(), one.address(), "FAILED", one.attempts());
    }
}
