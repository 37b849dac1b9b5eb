package org.chancery.commitments.register;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.springframework.stereotype.Component;

/** Tells what scheduling and minutes know. What was told a moment ago is waited for, since its news may be on the way. */
@Component
public final class Register {

    static final String VIEW = "register";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final int LOOKS = 20;

    private final Views views;

    Register(Views views) {
        this.views = views;
    }

    /** Whether something has ever happened to it in scheduling. */
    public boolean knows(TypedId id) {
        return isEntered(id) || views.awaitApplied(VIEW, id.subject(), 0, ON_THE_WAY);
    }

    private boolean isEntered(TypedId id) {
        List<Integer> found = views.query(
                VIEW,
                db -> db.sql("select 1 from entry where subject = :subject")
                        .param("subject", id.subject().toString())
                        .query(Integer.class)
                        .list());
        return !found.isEmpty();
    }

    /**
     * Whether there is such a consultation and a reader of this clearance may know of it. What they may not know of is
     * waited for as long as what nobody knows.
     */
    public boolean shows(ConsultationId consultation, Marking clearance) {
        if (!knows(consultation)) {
            return false;
        }
        return isInSight(consultation, clearance)
                || views.awaitApplied(VIEW, consultation.subject(), Long.MAX_VALUE, ON_THE_WAY);
    }

    /** How the consultation is marked; of one that was not heard of, nothing. */
    public Optional<Marking> marking(ConsultationId consultation) {
        return views.query(
                        VIEW,
                        db -> db.sql("select marking from entry where subject = :subject")
                                .param("subject", consultation.subject().toString())
                                .query(String.class)
                                .optional())
                .map(Marking::valueOf);
    }

    /** Whether a reader of this clearance may know of the consultation, as far as was heard of it. */
    public boolean isInSight(ConsultationId consultation, Marking clearance) {
        return marking(consultation).filter(clearance::reaches).isPresent();
    }

    /**
     * Whether there is such a statement and a reader of this clearance may know of it. No version is that of a statement
     * alone, so it is looked for now and again while its news may be on the way; what the reader may not know of as well.
     */
    public boolean shows(StatementId statement, Marking clearance) {
        boolean shown = isInSight(statement, clearance);
        for (int looks = 0; !shown && looks < LOOKS; looks++) {
            views.awaitApplied(VIEW, statement.subject(), 0, ON_THE_WAY.dividedBy(LOOKS));
            shown = isInSight(statement, clearance);
        }
        return shown;
    }

    /** How the statement is marked, the meeting where it was made apart; of one that was not heard of, nothing. */
    public Optional<Marking> marking(StatementId statement) {
        return marking("select marking from statement where id = :id", statement.value());
    }

    /** How the meeting is marked where the statement was made; nothing where it was made elsewhere. */
    public Optional<Marking> markingOfMeeting(StatementId statement) {
        return marking("""
                select coalesce(e.marking, 'SECRET') from statement s join record r on r.id = s.record
                left join entry e on e.subject = 'consultation/' || r.consultation
                where s.id = :id and r.consultation is not null
                """, statement.value());
    }

    /** Whether a reader of this clearance may know of the statement and of the meeting where it was made. */
    public boolean isInSight(StatementId statement, Marking clearance) {
        return marking(statement).filter(clearance::reaches).isPresent()
                && markingOfMeeting(statement)
                        .filter(each -> !clearance.reaches(each))
                        .isEmpty();
    }

    /** Whether a reader of this clearance may know of the text. */
    public boolean isInSight(TextId text, Marking clearance) {
        return marking("select marking from agreed_text where id = :id", text.value())
                .filter(clearance::reaches)
                .isPresent();
    }

    private Optional<Marking> marking(String question, UUID id) {
        return views.query(
                        VIEW,
                        db -> db.sql(question)
                                .param("id", id)
                                .query(String.class)
                                .optional())
                .map(Marking::valueOf);
    }
}
