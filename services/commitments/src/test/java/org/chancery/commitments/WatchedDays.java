package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.Client.Answer;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.watch.Watch;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Views;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** Commitments with days that go by: nobody waits for them, the clock is turned. */
abstract class WatchedDays extends RunningService {

    final Watch watch;
    final Views views;

    WatchedDays(Watch watch, Views views) {
        this.watch = watch;
        this.views = views;
    }

    @AfterEach
    void turn_the_clock_back() {
        CLOCK.turnAhead(Duration.ZERO);
    }

    static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    }

    String dueBy(Client client, LocalDate day, String... headers) {
        String body = promise(consultation())
                .replace("\"OPEN_ENDED\"", "\"BY_DATE\"")
                .replace("\"phrase\":\"open-ended\"", "\"phrase\":\"by then\",\"date\":\"" + day + "\"");
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = UUID.randomUUID().toString();
        Answer entered = client.send("POST", COMMITMENTS, body, all);
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        seen(entered.header("Location"), 0);
        return entered.header("Location");
    }

    /** Waits until the view of deadlines has taken everything up to this version. */
    void seen(String commitment, long version) {
        assertThat(views.awaitApplied("deadlines", subject(commitment), version, Duration.ofSeconds(20)))
                .isTrue();
    }

    static Subject subject(String commitment) {
        return id(commitment).subject();
    }

    static CommitmentId id(String commitment) {
        return new CommitmentId(UUID.fromString(commitment.substring(commitment.lastIndexOf('/') + 1)));
    }

    JsonNode file(String commitment) {
        return deskOfficer().get(commitment).body();
    }

    void done(String commitment, String act, String body) {
        Answer answer = deskOfficer().change(commitment, act, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        seen(commitment, Long.parseLong(answer.header("ETag").replace("\"", "")));
    }

    void lookAfter(int days) {
        CLOCK.turnAhead(Duration.ofDays(days));
        watch.look();
    }

    /** What was published of a commitment since it was raised. */
    List<String> told(String commitment) {
        publishedIsStored();
        return topic().records().stream()
                .filter(event -> event.key().equals(subject(commitment).toString()))
                .map(event -> Topic.header(event, "ce_type"))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .skip(1)
                .toList();
    }

    Client archivist() {
        return with(TestIssuer.shared().bearer("jung.haneul", Marking.CONFIDENTIAL, "DESK_OFFICER", "ARCHIVIST"));
    }
}
