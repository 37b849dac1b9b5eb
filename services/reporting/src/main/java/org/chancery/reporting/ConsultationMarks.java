package org.chancery.reporting;

import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Rows;
import org.chancery.scheduling.events.ConsultationEvent;

/** Keeps how consultations are marked, for views that lead to them: table {@code consultation}. */
public final class ConsultationMarks {

    private ConsultationMarks() {}

    /**
     * Follows what says how a consultation is marked: its proposal, and what raises or lowers its marking. The envelopes of
     * its other events repeat it.
     */
    public static void apply(ConsultationEvent event, Delivery delivery, Rows rows) {
        rows.sql("""
                insert into consultation (id, marking) values (:id, :marking)
                on conflict (id) do update set marking = excluded.marking
                """)
                .param("id", event.consultation().value())
                .param("marking", Ranks.of(delivery.label().marking()))
                .update();
    }
}
