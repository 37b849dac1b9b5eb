package org.chancery.reporting.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;
import org.chancery.reporting.commitments.CommitmentItem;

/**
 * Everything about a record that the reader is cleared for.
 *
 * @param said its statements, in the order of recording
 * @param commitments what they led to, in the order in which it was raised
 */
record RecordDetail(
        @JsonUnwrapped RecordItem item,
        List<Attendance> attendance,
        List<AgendaPoint> agenda,
        List<Said> said,
        @JsonUnwrapped Papers papers,
        List<CommitmentItem> commitments) {}
