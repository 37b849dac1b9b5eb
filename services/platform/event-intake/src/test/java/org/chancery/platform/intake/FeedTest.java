package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FeedTest {

    private static final JdbcTemplate NOTHING = new JdbcTemplate(new DriverManagerDataSource());
    private static final Rows NO_DATABASE = new Rows(new NamedParameterJdbcTemplate(NOTHING), new Copies(NOTHING));
    private static final Subject COUNTER = Subject.parse("counter/1");

    private final List<Object> handled = new ArrayList<>();

    private static Delivery unknown() {
        return Deliveries.of(Counting.Later.TYPES, COUNTER, 0, new Counting.Later.Halved(2));
    }

    @Nested
    class A_typed_feed {

        private final Feed feed =
                Feed.of(Counting.TYPES).on(Counting.CounterEvent.class, (event, _, _) -> handled.add(event));

        @Test
        void hands_a_family_to_its_handler() {
            feed.apply(Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Reset("new year")), NO_DATABASE);
            assertThat(handled).containsExactly(new Counting.Reset("new year"));
        }

        @Test
        void passes_over_families_that_it_did_not_name() {
            feed.apply(Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Noted("hello")), NO_DATABASE);
            assertThat(handled).isEmpty();
        }

        @Test
        void wants_its_families_and_what_may_be_of_them() {
            Delivery reset = Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Reset("new year"));
            Delivery noted = Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Noted("hello"));

            assertThat(feed.concerns(reset.received())).isTrue();
            assertThat(feed.concerns(noted.received())).isFalse();
            assertThat(feed.concerns(unknown().received())).isTrue();
            assertThat(feed.concerns(Deliveries.with(noted.received(), "ce_dataschema", "nothing known")))
                    .isTrue();
        }

        @Test
        void cannot_read_a_type_that_this_build_does_not_know() {
            assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> feed.apply(unknown(), NO_DATABASE));
        }

        @Test
        void cannot_read_a_body_of_another_shape() {
            assertThatExceptionOfType(UnreadableEvent.class)
                    .isThrownBy(() -> feed.apply(broken("counted"), NO_DATABASE));
        }

        @Test
        void does_not_read_the_bodies_of_families_that_it_did_not_name() {
            assertThatNoException().isThrownBy(() -> feed.apply(broken("noted"), NO_DATABASE));
        }

        private Delivery broken(String type) {
            return Deliveries.of(
                    new TypeName("counting", type, 1),
                    COUNTER,
                    0,
                    Bytes.of("{\"amount\":\"many\"".getBytes(StandardCharsets.UTF_8)),
                    0,
                    1,
                    Deliveries.by("min.kim"),
                    Deliveries.nothing());
        }

        @Test
        void takes_no_family_that_the_publisher_does_not_publish() {
            assertThatIllegalArgumentException().isThrownBy(() -> feed.on(String.class, (_, _, _) -> {}));
        }
    }

    @Nested
    class An_untyped_feed {

        private final Feed feed = Feed.untyped("counting", (delivery, _) -> handled.add(delivery.type()));

        @Test
        void takes_types_that_this_build_does_not_know() {
            feed.apply(unknown(), NO_DATABASE);
            assertThat(handled).containsExactly(new TypeName("counting", "halved", 1));
        }
    }

    @Nested
    class The_feeds_of_a_consumer {

        @Test
        void are_at_most_one_of_each_publisher() {
            Feed feed = Feed.of(Counting.TYPES);
            assertThatIllegalStateException().isThrownBy(() -> new Feeds("tally", List.of(feed, feed)));
        }

        @Test
        void are_told_apart_by_what_they_take() {
            Feed counts = Feed.of(Counting.TYPES).on(Counting.CounterEvent.class, (_, _, _) -> {});
            Feed more = counts.on(Counting.NoteEvent.class, (_, _, _) -> {});
            Feed otherwise = Feed.of(Counting.TYPES)
                    .on(Counting.NoteEvent.class, (_, _, _) -> {})
                    .on(Counting.CounterEvent.class, (_, _, _) -> {});
            Feed grown = Feed.of(Counting.Next.TYPES).on(Counting.Next.CounterEvent.class, (_, _, _) -> {});
            Feed everything = Feed.untyped("counting", (_, _) -> {});
            Feed another = Feed.untyped("another", (_, _) -> {});

            assertThat(fingerprints(List.of(counts), List.of(more), List.of(everything), List.of(more, another)))
                    .doesNotHaveDuplicates();
            assertThat(fingerprints(List.of(counts), List.of(grown)))
                    .as("a type more in a family, which was parked")
                    .containsOnly(fingerprint(List.of(counts)));
            assertThat(fingerprints(List.of(more, another), List.of(another, otherwise)))
                    .as("the same in another order")
                    .containsOnly(fingerprint(List.of(more, another)));
        }

        @SafeVarargs
        private static List<String> fingerprints(List<Feed>... feeds) {
            return Stream.of(feeds).map(The_feeds_of_a_consumer::fingerprint).toList();
        }

        private static String fingerprint(List<Feed> feeds) {
            return new View("tally", new Feeds("tally", feeds), "create table line ()").fingerprint();
        }

        @Test
        void are_at_least_one() {
            assertThatIllegalStateException().isThrownBy(() -> new Feeds("tally", List.of()));
        }
    }
}
