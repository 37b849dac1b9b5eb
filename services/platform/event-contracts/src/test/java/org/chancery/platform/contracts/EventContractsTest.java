package org.chancery.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventContractsTest {

    private static final EventTypes TYPES = EventTypes.of("press", PressEvent.class);
    private static final TypeName PRINTED = new TypeName("press", "issue-printed", 2);
    private static final String SAMPLE = """
            {
              "issue": "11111111-2222-4333-8444-555555555555",
              "day": "2021-01-07",
              "deadline": "15:30:00",
              "edition": "MORNING",
              "copies": 600,
              "free": false,
              "headlines": {"en": "A \\"good\\" day", "ko": "좋은 날"},
              "bylines": [{"author": "Kim Seo-yun", "title": "Editor at large"}],
              "editor": {"author": "Han Ji-ho"}
            }
            """;

    @TempDir
    Path module;

    @BeforeEach
    void a_module_whose_contract_is_kept() throws IOException {
        write(sample(), SAMPLE);
        assertThat(contracts(true).findings(PRINTED)).isEmpty();
    }

    private EventContracts contracts(boolean approve) {
        return EventContracts.in(module, TYPES, approve);
    }

    private List<String> findings() {
        return contracts(false).findings(PRINTED);
    }

    private Path sample() {
        return module.resolve("src/test/resources/samples/issue-printed.2.json");
    }

    private Path schema() {
        return module.resolve("src/main/resources/META-INF/schemas/press/issue-printed.2.json");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    @Nested
    class A_contract_that_is_kept {

        @Test
        void has_no_findings() {
            assertThat(findings()).isEmpty();
            assertThat(contracts(false).leftOver()).isEmpty();
        }

        @Test
        void is_one_test_for_each_type_and_two_for_what_belongs_to_none() {
            assertThat(contracts(false).tests().map(DynamicTest::getDisplayName))
                    .containsExactly("issue-printed 2", "no file is left over", "no event is left out");
        }

        @Test
        void says_what_is_written_and_leaves_the_rest_open() throws IOException {
            assertThat(Files.readString(schema()))
                    .contains("\"$id\" : \"urn:chancery:press:issue-printed:2\"")
                    .contains("\"required\" : [ \"issue\", \"day\", \"edition\", \"copies\", \"free\" ]")
                    .contains("\"required\" : [ \"author\" ]")
                    .contains("\"enum\" : [ \"MORNING\", \"EVENING\" ]")
                    .doesNotContain("\"additionalProperties\" : false");
        }
    }

    @Nested
    class A_sample {

        @Test
        void that_is_missing_is_found() throws IOException {
            Files.delete(sample());

            assertThat(findings()).singleElement().asString().contains("no approved sample");
        }

        @Test
        void that_is_written_back_differently_is_found() throws IOException {
            replace(sample(), "\"copies\": 600,", "\"copies\": 600, \"colour\": \"grey\",");

            assertThat(findings()).singleElement().asString().contains("written back differently");
        }

        @Test
        void whose_components_stand_in_another_order_is_found() throws IOException {
            replace(sample(), "\"copies\": 600,", "");
            replace(sample(), "\"free\": false,", "\"free\": false, \"copies\": 600,");

            assertThat(findings()).singleElement().asString().contains("written back differently");
        }

        @Test
        void that_today_s_code_cannot_read_is_found() throws IOException {
            replace(sample(), "2021-01-07", "30 February");

            assertThat(findings()).singleElement().asString().contains("cannot read the sample");
        }

        @Test
        void that_never_shows_an_optional_component_is_found() throws IOException {
            replace(sample(), ", \"title\": \"Editor at large\"", "");

            assertThat(findings()).containsExactly("the sample never shows Byline.title");
        }

        @Test
        void that_does_not_fit_the_schema_is_found() throws IOException {
            replace(sample(), "\"edition\": \"MORNING\",", "");

            assertThat(findings()).anyMatch(finding -> finding.contains("does not fit the schema"));
        }

        @Test
        void of_a_type_that_is_gone_is_left_over() throws IOException {
            write(sample().resolveSibling("issue-printed.1.json"), "{}");

            assertThat(contracts(false).leftOver())
                    .singleElement()
                    .asString()
                    .contains("issue-printed.1.json belongs to no event type");
        }
    }

    @Nested
    class A_schema {

        @Test
        void that_is_missing_is_found() throws IOException {
            Files.delete(schema());

            assertThat(findings()).singleElement().asString().contains("no committed schema");
        }

        @Test
        void from_which_the_record_has_drifted_is_found() throws IOException {
            replace(schema(), ", \"EVENING\"", "");

            assertThat(findings()).singleElement().asString().contains("the record has drifted");
        }

        @Test
        void is_written_anew_when_the_change_is_approved() throws IOException {
            replace(schema(), ", \"EVENING\"", "");

            assertThat(contracts(true).findings(PRINTED)).isEmpty();
            assertThat(findings()).isEmpty();
        }

        @Test
        void is_never_written_over_when_the_change_would_break_it() throws IOException {
            replace(schema(), "\"MORNING\",", "\"MORNING\", \"NIGHT\",");
            String before = Files.readString(schema());

            assertThat(contracts(true).findings(PRINTED))
                    .singleElement()
                    .asString()
                    .contains("/edition can no longer be NIGHT");
            assertThat(schema()).hasContent(before);
        }

        @Test
        void of_a_type_that_is_gone_is_left_over() throws IOException {
            write(schema().resolveSibling("issue-sold.1.json"), "{}");

            assertThat(contracts(false).leftOver()).singleElement().asString().contains("issue-sold.1.json");
        }
    }

    sealed interface Forgotten {
        @EventType(name = "paper-pulped")
        record PaperPulped() implements Forgotten {}
    }

    @Test
    void an_event_record_that_nobody_listed_is_found() {
        assertThat(contracts(false).leftOut())
                .containsExactly(Forgotten.PaperPulped.class.getName() + " is an event that press does not list");
    }

    sealed interface Unversioned {
        record PaperBurnt() implements Unversioned {}
    }

    @Test
    void an_event_record_without_a_wire_name_and_version_is_found_before_any_test_runs() {
        assertThatThrownBy(() -> EventContracts.of(EventTypes.of("press", Unversioned.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PaperBurnt is an event without @EventType");
    }

    @Test
    void a_finding_fails_the_test_of_its_type() throws IOException {
        Files.delete(sample());

        DynamicTest test = contracts(false).tests().findFirst().orElseThrow();

        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no approved sample");
    }

    @Nested
    class Bytes_that_were_written_before_a_version_was_added_to {

        private final String asBefore = SAMPLE.replace(",\n  \"editor\": {\"author\": \"Han Ji-ho\"}", "");

        @Test
        void are_read_and_written_as_they_were() throws IOException {
            assertThat(asBefore).doesNotContain("editor");
            write(earlier("issue-printed.2.2020-01-07.json"), asBefore);
            assertThat(findings()).isEmpty();
            assertThat(contracts(false).leftOver()).isEmpty();
        }

        @Test
        void are_missed_once_they_can_no_longer_be_read() throws IOException {
            write(earlier("issue-printed.2.2020-01-07.json"), asBefore.replace("\"free\": false,", ""));
            assertThat(findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding).contains("earlier/issue-printed.2.2020-01-07.json"));
        }

        @Test
        void are_left_over_where_nobody_knows_their_type() throws IOException {
            write(earlier("issue-pulped.1.2020-01-07.json"), "{}");
            assertThat(contracts(false).leftOver()).singleElement().asString().contains("issue-pulped.1");
        }

        private Path earlier(String file) {
            return module.resolve("src/test/resources/samples/earlier").resolve(file);
        }
    }
}
