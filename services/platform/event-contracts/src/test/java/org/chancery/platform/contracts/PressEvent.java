package org.chancery.platform.contracts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.jspecify.annotations.Nullable;

/** The events of a publisher that has every shape a contract may have. */
sealed interface PressEvent {

    record IssueId(UUID value) implements TypedId {
        @Override
        public Subject subject() {
            return new Subject("issue", value.toString());
        }
    }

    enum Edition {
        MORNING,
        EVENING
    }

    record Byline(PersonName author, @Nullable String title) {}

    @EventType(name = "issue-printed", version = 2)
    record IssuePrinted(
            IssueId issue,
            LocalDate day,
            @Nullable LocalTime deadline,
            Edition edition,
            int copies,
            boolean free,
            Map<String, String> headlines,
            List<Byline> bylines,
            @Nullable Byline editor)
            implements PressEvent {}
}
