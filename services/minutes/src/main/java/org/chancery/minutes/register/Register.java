package org.chancery.minutes.register;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TextId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/** Tells what the other services know. Something registered a moment ago is waited for, since its news may be on the way. */
@Component
public final class Register {

    static final String VIEW = "register";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    /** The intake that offers the views also runs the rules that ask this one, so it is fetched when it is there. */
    private final ObjectProvider<Views> views;

    Register(ObjectProvider<Views> views) {
        this.views = views;
    }

    /** Whether something has ever happened to it there. */
    public boolean knows(TypedId id) {
        return marking(id.subject()) != null || views.getObject().awaitApplied(VIEW, id.subject(), 0, ON_THE_WAY);
    }

    /**
     * Whether something has ever happened to it there that a reader of this clearance may know of. What they may not know
     * of is waited for as long as what nobody knows.
     */
    public boolean shows(Subject subject, Marking clearance) {
        Marking marking = marking(subject);
        if (marking == null && views.getObject().awaitApplied(VIEW, subject, 0, ON_THE_WAY)) {
            marking = marking(subject);
        }
        if (marking != null && !clearance.reaches(marking)) {
            return views.getObject().awaitApplied(VIEW, subject, Long.MAX_VALUE, ON_THE_WAY);
        }
        return marking != null;
    }

    /** How a consultation is marked, as far as its news has come, or null where none has. */
    public @Nullable Marking marking(ConsultationId consultation) {
        return marking(consultation.subject());
    }

    /**
     * Waits for the view to have taken an event. Of two events that meet, whichever the view takes second then finds the
     * first.
     *
     * @throws TransientDataAccessResourceException where the view is late, so that the event is taken again
     */
    public void await(Delivery delivery) {
        if (!views.getObject().awaitApplied(VIEW, delivery.subject(), delivery.aggregateVersion(), ON_THE_WAY)) {
            throw new TransientDataAccessResourceException(
                    "the view " + VIEW + " has not taken " + delivery.subject() + " yet");
        }
    }

    /** The records that tell of a consultation: that of the meeting and those of other occasions. */
    public List<RecordId> recordsOf(ConsultationId consultation) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("select id from record where consultation = :consultation order by id")
                                .param("consultation", consultation.value())
                                .query((row, _) -> new RecordId(row.getObject("id", UUID.class)))
                                .list());
    }

    /** The texts that are about a consultation or about a record of it. */
    public List<TextId> textsOf(ConsultationId consultation) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("""
                                select id from text
                                where consultation = :consultation
                                   or record in (select id from record where consultation = :consultation)
                                order by id
                                """)
                                .param("consultation", consultation.value())
                                .query((row, _) -> new TextId(row.getObject("id", UUID.class)))
                                .list());
    }

    /** What a text is about: a consultation, and that of its record. */
    public List<ConsultationId> consultationsOf(TextId text) {
        return views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("""
                                select consultation from text where id = :text and consultation is not null
                                union
                                select r.consultation from text t join record r on r.id = t.record where t.id = :text
                                """)
                                .param("text", text.value())
                                .query((row, _) -> new ConsultationId(row.getObject("consultation", UUID.class)))
                                .list());
    }

    /** Whether the undertaking is one of another record. */
    public boolean isElsewhere(UndertakingId undertaking, RecordId record) {
        return views.getObject()
                .query(
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
        List<String> found = views.getObject()
                .query(
                        VIEW,
                        db -> db.sql("select marking from entry where subject = :subject")
                                .param("subject", subject.toString())
                                .query(String.class)
                                .list());
        return found.stream().map(Marking::valueOf).reduce(Marking::or).orElse(null);
    }
}
