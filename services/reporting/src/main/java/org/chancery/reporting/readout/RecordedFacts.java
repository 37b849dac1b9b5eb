package org.chancery.reporting.readout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the view for everything that a readout of one consultation may say. */
@Component
final class RecordedFacts {

    private static final Map<String, EventCodec> CODECS = Stream.of(
                    SchedulingEvents.TYPES, MinutesEvents.TYPES, CommitmentsEvents.TYPES)
            .collect(Collectors.toMap(EventTypes::service, EventCodec::new));

    private final Views views;
    private final java.time.Clock clock;
    private final String ownSide;

    RecordedFacts(Views views, java.time.Clock clock, @Value("${chancery.own-side}") String ownSide) {
        this.views = views;
        this.clock = clock;
        this.ownSide = ownSide;
    }

    /** Empty where the consultation is unknown, was not held, or is above the clearance. */
    Optional<ReadoutFacts> of(ConsultationId consultation, Marking clearance, @Nullable Applied applied) {
        return views.query(ReadoutProjection.VIEW, applied, db -> {
            var dossier = new Dossier(consultation);
            dossier.add(byConsultation(db, consultation));
            // These name the mechanism, the parties and the campaigns that are still to be looked up.
            dossier.add(bySubject(db, dossier.mentioned()));
            return new DossierFacts(dossier, ownSide, clearance, clock.instant()).facts();
        });
    }

    private static List<Recorded> byConsultation(JdbcClient db, ConsultationId consultation) {
        return db.sql("""
                select f.* from fact f
                where f.subject = :subject
                   or f.subject in (select l.subject from link l where l.consultation = :consultation)
                order by f.subject, f.version
                """)
                .param("subject", consultation.subject().toString())
                .param("consultation", consultation.value())
                .query((row, _) -> recorded(row))
                .list();
    }

    private static List<Recorded> bySubject(JdbcClient db, Collection<String> subjects) {
        return db.sql("select * from fact where subject = any (:subjects) order by subject, version")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, _) -> recorded(row))
                .list();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        var name = new TypeName(row.getString("publisher"), row.getString("name"), row.getInt("revision"));
        var fact = new Fact(row.getString("subject"), name.name(), row.getObject("event", UUID.class), null);
        EventCodec codec = Objects.requireNonNull(CODECS.get(name.service()));
        return new Recorded(codec.decode(name, row.getBytes("body")), fact, Marking.valueOf(row.getString("marking")));
    }
}
