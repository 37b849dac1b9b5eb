package org.chancery.scheduling;

import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.BeforeEach;

/** Consultations that are marked, and two who read them: one cleared for what is official, and the head of delegation. */
abstract class DiscreetTalks extends RunningService {

    private static final String[] ROLES = {"DESK_OFFICER", "HEAD_OF_DELEGATION"};

    @BeforeEach
    void register() {
        koreaAndIndia();
    }

    Client uncleared() {
        return cleared(Marking.OFFICIAL, ROLES);
    }

    Client head() {
        return cleared(Marking.CONFIDENTIAL, ROLES);
    }

    /** A consultation in a mechanism of its own, and where it stands. */
    String marked(Marking marking) {
        return marked(mechanism("Marked " + someId()), marking);
    }

    String marked(String mechanism, Marking marking) {
        Answer answer = head().create(API + "/consultations", """
                {"mechanism":"%s","parties":["KR","IN"],"title":"Discreet talks","marking":"%s"}""".formatted(mechanism, marking));
        accepted(answer, 1);
        return answer.header("Location");
    }

    void hold(String meeting, String date) {
        accepted(head().change("PUT", meeting, "/schedule", """
                {"date":"%s","zone":"Asia/Seoul","mode":"IN_PERSON","host":"KR"}""".formatted(date)), 1);
        accepted(head().change("POST", meeting, "/held", "{\"attendanceUnstated\":true}"), 1);
    }
}
