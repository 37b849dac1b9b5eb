package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.commitments.Client.Answer;
import org.chancery.commitments.reactions.ClosedRecords;
import org.chancery.commitments.register.Register;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad requests that follow something up: each gets a problem of its own, and store and topic stay what they were. */
class BadFollowUpIT extends StoreAndTopicStay {

    @Autowired
    private Register register;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer     | {"response":"ACCEPTED","by":"KR"}                   | 422 only-an-owner-answers /by
            answer     | {"response":"MAYBE","by":"IN"}                      | 400 bad-value /response
            answer     | {"response":"ACCEPTED","by":"IN","on":"2199-01-01"} | 422 date-is-in-the-future /on
            answer     | {"by":"IN"}                                         | 400 missing-field /response
            progress   | {"on":"2021-02-30","text":"Done"}                   | 400 bad-value /on
            progress   | {"on":"2021-03-01","text":" "}                      | 400 bad-value /text
            fulfilment | {"on":"2021-12-08","evidence":" "}                  | 400 invalid-fields /evidence
            fulfilment | {"on":"2021-12-08"}                                 | 400 missing-field /evidence
            """)
    void is_named_by_its_place(String act, String body, String problem) {
        assertThat(deskOfficer().change(someRequest(), "/" + act, body).problem())
                .isEqualTo(problem);
    }

    @Test
    void an_answer_to_what_nobody_asked() {
        Answer entered = deskOfficer().create(COMMITMENTS, promise(consultation()));
        stored++;
        assertThat(deskOfficer()
                        .change(entered.header("Location"), "/answer", "{\"response\":\"ACCEPTED\",\"by\":\"KR\"}")
                        .problem())
                .isEqualTo("409 not-a-request");
    }

    @Test
    void what_is_not_there_and_what_is_not_for_the_caller_look_the_same() {
        String request = someRequest();
        Client uncleared = as(Marking.PUBLIC, "DESK_OFFICER");
        for (Function<String, Answer> act : acts(uncleared)) {
            Answer hidden = act.apply(request);
            Answer missing = act.apply(SOMEWHERE);
            assertThat(hidden.problem()).isEqualTo("404 not-found");
            assertThat(hidden.body()).isEqualTo(missing.body());
        }
    }

    @Test
    void an_answer_was_not_given_in_a_statement_that_the_caller_may_not_know_of() {
        String request = someRequest();
        var secret = new StatementId(UUID.randomUUID());
        var said = ClosedRecords.statement(secret, Marking.SECRET);
        var record = ClosedRecords.closed(consultation(), MECHANISM, said);
        others().publish(
                        MinutesEvents.TYPES,
                        record.record().subject(),
                        new StatementRecorded(record.record(), secret, said.content()));
        await().untilAsserted(
                        () -> assertThat(register.shows(secret, Marking.SECRET)).isTrue());

        Answer hidden = answered(request, secret);
        Answer missing = answered(request, new StatementId(UUID.randomUUID()));

        assertThat(hidden.problem()).isEqualTo("422 unknown-reference /statement");
        assertThat(missing.problem()).isEqualTo("422 unknown-reference /statement");
    }

    private Answer answered(String request, StatementId statement) {
        return deskOfficer()
                .send(
                        "POST",
                        request + "/answer",
                        "{\"response\":\"NOTED\",\"by\":\"IN\",\"statement\":\"" + statement.value() + "\"}",
                        "If-Match",
                        "\"0\"");
    }

    private Iterable<Function<String, Answer>> acts(Client client) {
        return List.of(
                client::get,
                at -> client.send(
                        "POST", at + "/answer", "{\"response\":\"NOTED\",\"by\":\"IN\"}", "If-Match", "\"0\""),
                at -> client.send("POST", at + "/progress", "{\"on\":\"2021-03-01\",\"text\":\"x\"}"),
                at -> client.send(
                        "POST", at + "/fulfilment", "{\"on\":\"2021-03-01\",\"evidence\":\"x\"}", "If-Match", "\"9\""));
    }
}
