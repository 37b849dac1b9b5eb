package org.chancery.importing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chancery.importing.cases.Cases;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("org.chancery.importing.cases.Cases#names")
    void every_real_record_is_well_formed(String name) {
        assertThat(Cases.read(Cases.json(name)).faults()).isEmpty();
    }

    @Nested
    class A_malformed_record {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                /format                              | "consultation-record/2"   | must be one of [consultation-record/1]
                /id                                  | null                      | required
                /id                                  | 7                         | must be a text
                /status                              | "delayed"                 | must be one of [cancelled, held, postponed, scheduled]
                /mechanism                           | []                        | must be an object
                /mechanism/participants              | ["KR"]                    | a consultation has two participants or more
                /mechanism/participants/1            | "KR"                      | is named twice
                /round                               | "first"                   | must be a whole number or null
                /start/date                          | "2021-02-30"              | must be a date such as 2021-01-07, or null
                /start/date                          | "2031-01-01"              | what was held was held on a day that has begun
                /start/time                          | "25:00"                   | must be a time such as 15:30, or null
                /start/zone                          | "Korea Time"              | must be a zone of the IANA time zone database, or null
                /agenda/0                            | 3                         | must be a text
                /statements/0/side                   | null                      | required
                /statements/1/summary                | " "                       | must not be blank
                /statements/2                        | "said"                    | must be an object
                /commitments/0/kind                  | "wish"                    | must be one of [joint, request, unilateral]
                /commitments/1/due_shape             | "soon"                    | must be one of [asap, by_date, by_event, by_period, immediate, mutually_convenient, open_ended, periodic, window] or null
                /commitments/2/source_statement_index| 7                         | must be the place of a statement, from 0 to 6, or null
                /notes                               | "one"                     | must be a list or null
                /language                            | {}                        | must be a text or null
                /link                                | "meet.example.org"        | must be an address that begins with https: or tel:, or null
                /link                                | "javascript:alert(1)"     | must be an address that begins with https: or tel:, or null
                /marking                             | "hidden"                  | must be one of [confidential, official, public, restricted, secret] or null
                /decision                            | "d1"                      | must be an object or null
                /statements/0/marking                | "SECRET"                  | must be one of [confidential, official, public, restricted, secret] or null
                """)
        void is_told_field_by_field(String pointer, String value, String rule) {
            Reading reading = Cases.read(with("00", pointer, JSON.readTree(value)));

            assertThat(reading.record()).isNull();
            assertThat(reading.faults()).containsExactly(new Fault(pointer, rule));
        }

        @Test
        void has_all_its_faults_told_at_once() {
            JsonNode record = with("00", "/status", JSON.nullNode());
            record = with(record, "/chairs/0/side", JSON.nullNode());

            assertThat(Cases.read(record).faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/status", "/chairs/0/side");
        }

        @Test
        void may_hold_what_no_document_could() {
            JsonNode record = with("00", "/notes/0", JSON.valueToTree("a\u0000b"));

            assertThat(Cases.read(record).faults())
                    .containsExactly(new Fault("/notes/0", "holds a control character or half a character"));
        }

        @Test
        void may_end_before_it_begins() {
            JsonNode record = with("14", "/end/time", JSON.valueToTree("08:00"));

            assertThat(Cases.read(record).faults()).containsExactly(new Fault("/end/time", "ends before it begins"));
        }

        @Test
        void may_be_no_object_at_all() {
            assertThat(Cases.read(JSON.readTree("[1]")).faults()).containsExactly(new Fault("", "must be an object"));
        }
    }

    @Nested
    class A_record_that_names_a_decision {

        private Reading decided(String name, String decision) {
            return Cases.read(with(name, "/decision", JSON.readTree(decision)));
        }

        @Test
        void tells_what_was_decided_on_which_mechanisms() {
            Reading reading = decided("34", """
                    {"act": "suspend", "mechanisms": ["Talks"], "reason": "A visit.", "on": "2022-08-05"}
                    """);
            assertThat(Objects.requireNonNull(reading.record()).decision())
                    .isEqualTo(new OldRecord.Decided(
                            "suspend", List.of("Talks"), null, "A visit.", LocalDate.of(2022, 8, 5)));
        }

        @Test
        void tells_all_of_it_and_of_a_meeting_that_was_cancelled() {
            assertThat(decided("34", "{\"act\": \"forget\", \"on\": \"soon\"}").faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/decision/act", "/decision/mechanisms", "/decision/reason", "/decision/on");
            assertThat(decided("00", "{\"act\": \"close\", \"mechanisms\": [\"Talks\"], \"reason\": \"why\"}")
                            .faults())
                    .containsExactly(new Fault("/decision", "is that by which a meeting was cancelled"));
        }
    }

    @Nested
    class A_record_of_a_meeting_that_others_join {

        private static Reading joined(String mode) {
            JsonNode joined = with("00", "/link", JSON.valueToTree("https://meet.example.org/talks"));
            return Cases.read(with(joined, "/mode", JSON.valueToTree(mode)));
        }

        @Test
        void says_at_which_address() {
            assertThat(Objects.requireNonNull(joined("hybrid").record()).link())
                    .isEqualTo("https://meet.example.org/talks");
            assertThat(Cases.record("00").link()).isNull();
        }

        @Test
        void is_not_one_in_person() {
            assertThat(joined("in_person").faults())
                    .containsExactly(new Fault("/link", "nobody joins a meeting in person from elsewhere"));
        }
    }

    @Nested
    class A_record_that_is_marked {

        private Reading marked(String record, String statement) {
            JsonNode marked = with("00", "/marking", JSON.valueToTree(record));
            return Cases.read(with(marked, "/statements/1/marking", JSON.valueToTree(statement)));
        }

        @Test
        void is_marked_as_its_highest_part() {
            assertThat(Objects.requireNonNull(marked("restricted", "secret").record())
                            .highest())
                    .isEqualTo(Marking.SECRET);
            assertThat(Objects.requireNonNull(marked("secret", "public").record())
                            .highest())
                    .isEqualTo(Marking.SECRET);
            assertThat(Cases.record("00").highest()).isEqualTo(Marking.DEFAULT);
        }

        @Test
        void is_malformed_for_whoever_may_not_know_of_it() {
            Reading reading = marked("confidential", "secret");

            assertThat(reading.within(Marking.SECRET)).isEqualTo(reading);
            assertThat(reading.within(Marking.CONFIDENTIAL).faults())
                    .containsExactly(new Fault("/statements/1/marking", "nobody marks above their own clearance"));
            assertThat(reading.within(Marking.OFFICIAL).faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/marking", "/statements/1/marking");
        }
    }

    @Nested
    class A_strange_record {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                /weather           | "rain"
                /mode              | "by letter"
                /round             | 0
                /chairs/0/name     | null
                /start/zone        | null
                /statements/0/act  | "whispered"
                /statements/0/side | "CH"
                """)
        void is_kept(String pointer, String value) {
            Reading reading = Cases.read(with("00", pointer, JSON.readTree(value)));

            assertThat(reading.faults()).isEmpty();
            assertThat(reading.record()).isNotNull();
        }
    }

    private static JsonNode with(String number, String pointer, JsonNode value) {
        return with(Cases.json(number), pointer, value);
    }

    private static JsonNode with(JsonNode record, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = record.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof tools.jackson.databind.node.ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        }
        return record;
    }
}
