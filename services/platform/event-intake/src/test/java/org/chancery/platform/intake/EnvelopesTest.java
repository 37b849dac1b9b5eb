package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {

    private static final Subject COUNTER = Subject.parse("counter/1");

    private static final Delivery DELIVERY = Deliveries.of(
            Counting.TYPES,
            COUNTER,
            4,
            new Counting.Counted(7),
            2,
            31,
            new Provenance(Actor.reaction("when-asked-then-count"), UUID.randomUUID(), UUID.randomUUID(), "count/1998"),
            new Label(Set.of(Subject.parse("party/KR"), Subject.parse("party/IN")), Marking.SECRET));

    @Nested
    class An_event_of_a_journal {

        @Test
        void is_read_as_it_was_written() {
            assertThat(Envelopes.read(DELIVERY.received(), 31)).isEqualTo(DELIVERY);
        }

        @Test
        void has_its_number() {
            assertThat(Envelopes.number(DELIVERY.received())).isEqualTo(31);
        }

        @Test
        void without_a_cause_was_somebodys_own_act() {
            Delivery own = Deliveries.of(Counting.TYPES, COUNTER, 0, new Counting.Counted(1));
            assertThat(Envelopes.read(own.received(), 1).provenance().cause()).isNull();
        }
    }

    @Nested
    class A_number {

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "1.0", "", "x", "01", "99999999999999999999"})
        void that_is_none_is_not_read(String text) {
            assertThat(Envelopes.number(Deliveries.with(DELIVERY.received(), "ce_sequence", text)))
                    .isNull();
        }
    }

    @Nested
    class A_broken_envelope {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ce_specversion",
                    "ce_id",
                    "ce_source",
                    "ce_type",
                    "ce_subject",
                    "ce_time",
                    "ce_dataschema",
                    "ce_aggregateversion",
                    "ce_actor",
                    "ce_correlationid",
                    "ce_marking"
                })
        void lacks_a_header(String name) {
            unreadable(Deliveries.with(DELIVERY.received(), name, null));
        }

        @ParameterizedTest
        @CsvSource({
            "ce_specversion, 0.3",
            "ce_id, 1-1",
            "ce_source, /minutes",
            "ce_type, org.chancery.counting.recounted",
            "ce_subject, counter",
            "ce_subject, counter/2",
            "ce_time, yesterday",
            "ce_dataschema, urn:chancery:counting:counted:x",
            "ce_dataschema, https://elsewhere.example",
            "ce_aggregateversion, -1",
            "ce_aggregateversion, many",
            "ce_actor, min.kim",
            "ce_causationid, none",
            "ce_correlationid, none",
            "ce_about, KR",
            "ce_importsource, 'two words'",
            "ce_marking, TOP_SECRET"
        })
        void has_a_header_that_says_nonsense(String name, String value) {
            unreadable(Deliveries.with(DELIVERY.received(), name, value));
        }

        @Test
        void has_no_body() {
            Received record = DELIVERY.received();
            unreadable(
                    new Received(record.topic(), record.lane(), record.offset(), record.key(), record.headers(), null));
        }

        @Test
        void has_bytes_that_are_no_text() {
            Received record = Deliveries.with(DELIVERY.received(), "ce_marking", null);
            var headers = new ArrayList<>(record.headers());
            headers.add(new Received.Header("ce_marking", Bytes.of(new byte[] {(byte) 0xFF})));
            unreadable(
                    new Received(record.topic(), record.lane(), record.offset(), record.key(), headers, record.body()));
        }

        private static void unreadable(Received record) {
            assertThatExceptionOfType(UnreadableEnvelope.class).isThrownBy(() -> Envelopes.read(record, 31));
        }
    }

    @Nested
    class A_record_without_a_readable_key {

        @Test
        void queues_with_nothing_else() {
            Received record = DELIVERY.received();
            Received keyless =
                    new Received(record.topic(), record.lane(), record.offset(), null, record.headers(), record.body());
            assertThat(Envelopes.aggregate(keyless)).isEqualTo("unreadable/counting-2@30");
        }
    }
}
