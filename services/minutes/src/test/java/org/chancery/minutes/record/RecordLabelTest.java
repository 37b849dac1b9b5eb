package org.chancery.minutes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.record.FoundingRecord.AGREED;
import static org.chancery.minutes.record.FoundingRecord.ASKED;
import static org.chancery.minutes.record.FoundingRecord.CONSULTATION;
import static org.chancery.minutes.record.FoundingRecord.IN;
import static org.chancery.minutes.record.FoundingRecord.KR;
import static org.chancery.minutes.record.FoundingRecord.MECHANISM;
import static org.chancery.minutes.record.FoundingRecord.agreed;
import static org.chancery.minutes.record.FoundingRecord.asked;
import static org.chancery.minutes.record.FoundingRecord.closed;
import static org.chancery.minutes.record.FoundingRecord.opened;
import static org.chancery.minutes.record.FoundingRecord.recorded;
import static org.chancery.minutes.record.FoundingRecord.revised;
import static org.chancery.minutes.record.FoundingRecord.saying;
import static org.chancery.minutes.record.FoundingRecord.withdrawn;
import static org.chancery.platform.envelope.Marking.CONFIDENTIAL;
import static org.chancery.platform.envelope.Marking.OFFICIAL;

import java.util.Arrays;
import java.util.List;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.junit.jupiter.api.Test;

class RecordLabelTest {
    @Test
    void names_consultation_mechanism_and_parties() {
        assertThat(after(opened()).label(opened()).about())
                .containsExactlyInAnyOrderElementsOf(subjects(CONSULTATION, MECHANISM, KR, IN));
    }

    @Test
    void marks_each_statement_for_itself() {
        var low = recorded(AGREED, agreed());
        var high = recorded(ASKED, saying("Hush.").marked(CONFIDENTIAL).statement());
        assertThat(after(opened(), high).label(high).marking()).isEqualTo(CONFIDENTIAL);
        assertThat(after(opened(), high, low).label(low).marking()).isEqualTo(OFFICIAL);
        assertThat(after(opened(), low).label(low).about()).contains(AGREED.subject());
    }

    @Test
    void marks_a_withdrawal_as_what_was_withdrawn() {
        var high = revised(ASKED, 2, saying("Hush.").marked(CONFIDENTIAL).statement());
        var withdrawal = withdrawn(ASKED, 2);
        assertThat(after(opened(), recorded(ASKED, asked()), high, withdrawal)
                        .label(withdrawal)
                        .marking())
                .isEqualTo(CONFIDENTIAL);
    }

    @Test
    void marks_the_closing_as_the_whole() {
        assertThat(after(opened(), closed(CONFIDENTIAL))
                        .label(closed(CONFIDENTIAL))
                        .marking())
                .isEqualTo(CONFIDENTIAL);
    }

    private OccasionRecord after(RecordEvent... events) {
        OccasionRecord state = OccasionRecord.unknown();
        for (RecordEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private List<Subject> subjects(TypedId... ids) {
        return Arrays.stream(ids).map(TypedId::subject).toList();
    }
}
