package org.chancery.minutes.register;

import java.time.Duration;
import java.util.List;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the other services know. Something registered a moment ago is waited for, since its news may be on the way. */
@Component
public final class Register {

    static final String VIEW = "register";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final Views views;

    Register(Views views) {
        this.views = views;
    }

    /** Whether something has ever happened to it there. */
    public boolean knows(TypedId id) {
        return marking(id.subject()) != null || views.awaitApplied(VIEW, id.subject(), 0, ON_THE_WAY);
    }

    /**
     * Whether something has ever happened to it there that a reader of this clearance may know of. What they may not know
     * of is waited for as long as what nobody knows.
     */
    public boolean shows(Subject subject, Marking clearance) {
        Marking marking = marking(subject);
        if (marking == null && views.awaitApplied(VIEW, subject, 0, ON_THE_WAY)) {
            marking = marking(subject);
        }
        if (marking != null && !clearance.reaches(marking)) {
            return views.awaitApplied(VIEW, subject, Long.MAX_VALUE, ON_THE_WAY);
        }
        return marking != null;
    }

    /** How a consultation is marked, as far as its news has come, or null where none has. */
    public @Nullable Marking marking(ConsultationId consultation) {
        return marking(consultation.subject());
    }

    /** Whether the undertaking is one of another record. */
    public boolean isElsewhere(UndertakingId undertaking, RecordId record) {
        return views.query(
                VIEW,
                db -> db.sql("select exists (select from undertaking where id = :id and record <> :record)")
                        .param("id", undertaking.value())
                        .param("record", record.value())
                        .query(Boolean.class)
                        .single());
    }

    /**
     * The highest that anything was marked that has happened to it, of a consultation as it is marked now; null where
     * nothing has.
     */
    private @Nullable Marking marking(Subject subject) {
        List<String> found = views.query(
                VIEW,
                db -> db.sql("select marking from entry where subject = :subject")
                        .param("subject", subject.toString())
                        .query(String.class)
                        .list());
        return found.stream().map(Marking::valueOf).reduce(Marking::or).orElse(null);
    }
}
