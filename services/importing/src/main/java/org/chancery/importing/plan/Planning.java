package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.importing.deriving.Mechanisms;
import org.chancery.importing.deriving.Notes;
import org.chancery.importing.deriving.Parties;
import org.chancery.importing.record.OldRecord;
import org.jspecify.annotations.Nullable;

/** What the parts of a plan share while it is made: the record, what is known, and what has been planned so far. */
final class Planning {

    final OldRecord record;
    final Known known;
    final Parties parties;
    final Notes notes = new Notes();
    final List<Step> steps = new ArrayList<>();
    final List<String> mechanisms;

    /** The decision on channels that the record tells of, by which its own meetings are given up too, or null. */
    @Nullable
    UUID decision;

    Planning(OldRecord record, Known known) {
        this.record = record;
        this.known = known;
        this.parties = Parties.of(record.participants());
        this.mechanisms = record.mechanism() == null ? List.of() : Mechanisms.named(record.mechanism());
    }

    boolean isHeld() {
        return record.status() == OldRecord.Status.HELD;
    }

    UUID consultation() {
        return Ids.consultation(record.id(), 0);
    }

    String consultationPath() {
        return "/api/scheduling/consultations/" + consultation();
    }

    String recordPath() {
        return "/api/minutes/records/" + Ids.account(record.id(), isHeld());
    }

    /** The mechanism of the record, the first where it names several, or null. */
    @Nullable
    UUID mechanism() {
        return mechanisms.isEmpty() ? null : mechanism(mechanisms.getFirst());
    }

    UUID mechanism(String name) {
        UUID found = known.mechanisms().get(name);
        return found == null ? Ids.mechanism(name, parties.codes()) : found;
    }

    /** A day on which something can have happened: exact and begun; else null, which is noted. */
    @Nullable
    LocalDate past(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(known.today())) {
            notes.add(field, "lies in the future, so that nothing is told of that day; kept in words");
            return null;
        }
        return day;
    }
}
