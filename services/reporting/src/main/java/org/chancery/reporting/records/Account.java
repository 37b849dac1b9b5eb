package org.chancery.reporting.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.minutes.events.AgendaPoint;
import org.chancery.minutes.events.Attendance;

/** A record with everything that belongs to it, as far as one reader may see it; the statements are told apart. */
public record Account(
        @JsonUnwrapped RecordItem item,
        @JsonUnwrapped Papers papers,
        @JsonIgnore List<Attendance> attendance,
        @JsonIgnore List<AgendaPoint> agenda,
        @JsonIgnore List<Said> said) {}
