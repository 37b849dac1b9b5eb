package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Cursor AT_THREE = new Cursor(3, 3, null);

    private static Received numbered(long number, long offset) {
        Received record = Deliveries.of(
                        Counting.TYPES, Subject.parse("counter/1"), number - 1, new Counting.Counted((int) number))
                .received();
        return new Received(record.topic(), record.lane(), offset, record.key(), record.headers(), record.body());
    }

    @Nested
    class A_cursor {

        @Test
        void finds_the_next_number_due() {
            assertThat(AT_THREE.judge(numbered(4, 3))).isInstanceOf(Verdict.Due.class);
        }

        @Test
        void has_seen_a_lower_number_at_a_higher_offset() {
            Received again = numbered(2, 3);
            assertThat(AT_THREE.judge(again)).isEqualTo(new Verdict.Seen());
            assertThat(AT_THREE.past(again, null)).isEqualTo(new Cursor(4, 3, null));
        }

        @Test
        void keeps_its_place_on_the_topic_where_something_is_taken_before_it_is_there() {
            Received early = numbered(4, Received.NOT_ON_THE_TOPIC);
            assertThat(AT_THREE.judge(early)).isInstanceOf(Verdict.Due.class);
            Cursor after = AT_THREE.past(early, 4L);
            assertThat(after).isEqualTo(new Cursor(3, 4, null));
            Received fromThere = numbered(4, 3);
            assertThat(AT_THREE.hasTaken(fromThere)).isFalse();
            assertThat(after.hasTaken(fromThere)).isTrue();
            assertThat(after.past(fromThere, null)).isEqualTo(new Cursor(4, 4, null));
        }

        @Test
        void stops_before_a_gap() {
            Received ahead = numbered(6, 3);
            var gap = new Verdict.Gap(4, 6);
            assertThat(AT_THREE.judge(ahead)).isEqualTo(gap);
            Cursor stopped = AT_THREE.stoppedAt(ahead, gap);
            assertThat(stopped.nextOffset()).isEqualTo(3);
            assertThat(stopped.lastNumber()).isEqualTo(3);
            assertThat(stopped.stoppedBecause()).isEqualTo("counting-0: number 4 is missing before 6 at offset 3");
        }

        @Test
        void passes_a_record_without_a_number_and_expects_the_same_one_next() {
            Received foreign = Deliveries.with(numbered(4, 3), "ce_sequence", null);
            assertThat(AT_THREE.judge(foreign)).isInstanceOf(Verdict.Unreadable.class);
            assertThat(AT_THREE.past(foreign, null)).isEqualTo(new Cursor(4, 3, null));
        }

        @Test
        void passes_a_record_with_a_number_and_broken_headers() {
            Received broken = Deliveries.with(numbered(4, 3), "ce_actor", null);
            assertThat(AT_THREE.judge(broken)).isEqualTo(new Verdict.Unreadable(4L, "there is no readable ce_actor"));
            assertThat(AT_THREE.past(broken, 4L)).isEqualTo(new Cursor(4, 4, null));
        }
    }

    @Nested
    class A_stopped_cursor {

        private final Cursor stopped = new Cursor(3, 3, "a gap");

        @Test
        void keeps_its_place_when_the_missing_number_was_found_further_on() {
            Received missing = numbered(4, 9);
            assertThat(stopped.judge(missing)).isInstanceOf(Verdict.Due.class);
            assertThat(stopped.past(missing, 4L)).isEqualTo(new Cursor(3, 4, null));
        }

        @Test
        void lets_its_lane_look_for_nothing_else() {
            var lane = new Lane(new LaneId("counting", 0), stopped);
            Received missing = numbered(4, 9);
            assertThat(lane.due(List.of(numbered(7, 5), missing, numbered(5, 10))))
                    .containsExactly(missing);
        }
    }
}
