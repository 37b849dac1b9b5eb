package org.chancery.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypeName;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    private static final URI PORTAL = URI.create("http://localhost:8080");
    private static final Subject INDIA = new Subject("party", "IN");
    private static final String ID = new UUID(2, 1).toString();

    @Nested
    class Of_an_ordinary_event {

        private final Notice notice = Notice.of(held(Marking.OFFICIAL), INDIA, PORTAL);

        @Test
        void says_what_happened_with_whom_in_one_line() {
            assertThat(notice.subject()).isEqualTo("A consultation was held (IN, KR)");
        }

        @Test
        void says_when_and_why_the_reader_is_told() {
            assertThat(notice.text()).isEqualTo("""
                            A consultation was held.
                            Parties: IN, KR
                            Recorded: 7 January 2021, 06:30 UTC
                            You are told because you follow the party IN.

                            http://localhost:8080/consultations/00000000-0000-0002-0000-000000000001
                            """);
        }

        @Test
        void says_the_same_in_html() {
            assertThat(notice.html())
                    .contains("<p>A consultation was held.</p>")
                    .contains("<a href=\"http://localhost:8080/consultations/" + ID + "\">");
        }

        @Test
        void leads_to_the_consultation_that_it_is_about() {
            var answered = new Happening(
                    new UUID(9, 9),
                    "commitments",
                    "request-answered",
                    new Subject("commitment", new UUID(6, 1).toString()),
                    1,
                    List.of(new Subject("consultation", ID)),
                    Marking.OFFICIAL,
                    Instant.EPOCH);
            assertThat(Notice.of(answered, INDIA, PORTAL).link()).hasToString(PORTAL + "/consultations/" + ID);
        }

        @Test
        void leads_to_the_portal_where_there_is_no_consultation() {
            var registered = new Happening(
                    new UUID(9, 9),
                    "scheduling",
                    "party-registered",
                    INDIA,
                    0,
                    List.of(),
                    Marking.OFFICIAL,
                    Instant.EPOCH);
            assertThat(Notice.of(registered, INDIA, PORTAL).link()).isEqualTo(PORTAL);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIDENTIAL", "SECRET"})
    void says_only_that_a_document_awaits_where_more_may_not_be_said(Marking marking) {
        Notice notice = Notice.of(held(marking), INDIA, PORTAL);
        assertThat(notice.subject()).isEqualTo("A document awaits");
        assertThat(notice.text()).isEqualTo("A document awaits you in Chancery.\n\nhttp://localhost:8080\n");
        assertThat(notice.html()).doesNotContain("IN", "KR", "consultation", ID);
    }

    @Test
    void has_a_sentence_for_every_event_that_anybody_publishes() {
        for (EventTypes types : List.of(SchedulingEvents.TYPES, MinutesEvents.TYPES, CommitmentsEvents.TYPES)) {
            assertThat(types.names())
                    .extracting(TypeName::name)
                    .noneMatch(name -> Sentences.of(types.service(), name).startsWith("News from"));
        }
    }

    @Test
    void names_an_event_that_is_newer_than_itself_by_its_own_words() {
        assertThat(Sentences.of("minutes", "text-sung")).isEqualTo("News from minutes: text sung");
    }

    private static Happening held(Marking marking) {
        return new Happening(
                new UUID(9, 9),
                "scheduling",
                "consultation-held",
                new Subject("consultation", ID),
                3,
                List.of(new Subject("party", "KR"), INDIA),
                marking,
                Instant.parse("2021-01-07T06:30:00Z"));
    }
}
