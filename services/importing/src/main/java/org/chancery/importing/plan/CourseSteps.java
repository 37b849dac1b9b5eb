package org.chancery.importing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.importing.deriving.Reasons;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Happening;
import org.chancery.importing.record.OldRecord.Said;
import org.chancery.importing.record.OldRecord.Status;
import org.jspecify.annotations.Nullable;

/** What became of the date: planned, announced, given up, moved, and in the end held, postponed, cancelled or planned. */
final class CourseSteps {

    private static final Pattern HEARSAY = Pattern.compile("\\b(press|sources?|media|reports?|rumou?rs?)\\b");
    private static final int LONGEST_REASON = 2000;

    private final Planning p;
    private final int lastPlanned;
    private final int lastGivenUp;
    private boolean dated;
    private boolean postponed;

    private CourseSteps(Planning p) {
        this.p = p;
        this.lastGivenUp = last(p.record, "postponed", p.record.history().size());
        this.lastPlanned =
                last(p.record, "planned", lastGivenUp < 0 ? p.record.history().size() : lastGivenUp);
    }

    private static int last(OldRecord record, String event, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (record.history().get(i).event().startsWith(event)) {
                return i;
            }
        }
        return -1;
    }

    static void plan(Planning p) {
        new CourseSteps(p).plan();
    }

    private void plan() {
        List<Happening> history = p.record.history();
        for (int i = 0; i < history.size(); i++) {
            happening(history.get(i), i);
        }
        switch (p.record.status()) {
            case HELD -> {
                schedule(Entries.ofRecord(p), "schedule");
                announce();
                hold();
            }
            case POSTPONED -> {
                if (lastGivenUp < 0) {
                    schedule(Entries.ofRecord(p), "schedule");
                    giveUp("postponement", "postponement", new Happening("postponed", null, null, null), "/status");
                }
            }
            case CANCELLED -> cancel();
            case SCHEDULED -> {
                schedule(Entries.ofRecord(p), "schedule");
                announce();
            }
        }
    }

    private void happening(Happening each, int i) {
        String event = each.event();
        String at = "/schedule_history/" + i;
        if (event.startsWith("planned")) {
            boolean ofRecord = p.record.status() == Status.POSTPONED && i == lastPlanned;
            schedule(ofRecord ? Entries.ofRecord(p) : Entries.planned(p, each, i), "planned " + i);
        } else if (event.startsWith("postponed")) {
            if (!dated && !postponed) {
                schedule(Entries.ofRecord(p), "planned before " + i);
            }
            if (dated) {
                giveUp("postponement", "postponed " + i, each, at);
            }
        } else if (event.startsWith("rescheduled") && Entries.moved(p, each) != null) {
            schedule(Entries.moved(p, each), "rescheduled " + i);
            p.notes.add(at, "derived: the new date, place and zone");
        } else if (event.equals("held") && p.record.status() != Status.HELD) {
            p.notes.add(at, "not carried out: the record says that its meeting was not held; kept in words");
        } else if (!event.matches("announced|proposed|held|cancelled")) {
            p.notes.add(at, "no command tells of it; kept in words");
        }
    }

    private void schedule(@Nullable Map<String, Object> entry, String name) {
        if (entry != null) {
            step(name, "PUT", "schedule", entry);
            dated = true;
            postponed = false;
        }
    }

    private void announce() {
        List<Happening> history = p.record.history();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).event().equals("announced")) {
                String at = "/schedule_history/" + i;
                String by = history.get(i).by();
                step(
                        "announced",
                        "POST",
                        "announcement",
                        Step.fields(
                                "by",
                                by == null ? null : p.parties.code(by).orElse(null),
                                "on",
                                p.past(day(history.get(i).when(), at), at)));
            }
        }
    }

    private void hold() {
        Integer round = MeetingSteps.round(p);
        step(
                "held",
                "POST",
                "held",
                Step.fields(
                        "attendanceUnstated",
                        true,
                        "countedAs",
                        round == null ? List.of() : List.of(Step.fields("ordinal", round))));
    }

    private void cancel() {
        boolean wasDated = p.record.start().date() != null;
        if (wasDated) {
            schedule(Entries.ofRecord(p), "schedule");
        }
        int at = last(p.record, "cancelled", p.record.history().size());
        Happening how = at < 0
                ? new Happening("cancelled", null, null, null)
                : p.record.history().get(at);
        giveUp("cancellation", "cancelled", how, at < 0 ? "/status" : "/schedule_history/" + at);
        for (int i = 1; i < p.mechanisms.size(); i++) {
            String path = "/api/scheduling/consultations/" + Ids.consultation(p.record.id(), i);
            Map<String, Object> body = givingUp(how, at < 0 ? "/status" : "/schedule_history/" + at, true);
            p.steps.add(Step.change("cancelled, meeting " + i, "POST", path + "/cancellation", body, path));
        }
    }

    private void giveUp(String path, String name, Happening how, String at) {
        boolean last = name.equals("cancelled") || name.equals("postponement") || at.endsWith("/" + lastGivenUp);
        step(name, "POST", path, givingUp(how, at, last));
        dated = false;
        postponed = true;
    }

    private Map<String, Object> givingUp(Happening how, String at, boolean last) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        String stated = p.record.statusReason();
        String detail = how.detail();
        if (last && stated != null) {
            Reasons.of(p.notes.fit(stated, LONGEST_REASON, "/status_reason"), p.parties)
                    .forEach(each -> reasons.add(
                            Step.fields("by", each.by(), "reason", each.words(), "standing", each.standing())));
            if (reasons.size() > 1) {
                p.notes.add("/status_reason", "derived: whose reason each part is; both stand side by side");
            }
        }
        List<String> askedBy = askedBy(how, at);
        if (detail != null && (reasons.isEmpty() || HEARSAY.matcher(detail).find())) {
            boolean hearsay = HEARSAY.matcher(detail).find() || askedBy.size() != 1;
            reasons.add(Step.fields(
                    "by",
                    hearsay ? null : askedBy.getFirst(),
                    "reason",
                    p.notes.fit(detail, LONGEST_REASON, at + "/detail"),
                    "standing",
                    hearsay ? "REPORTED" : "STATED"));
        }
        if (reasons.isEmpty()) {
            reasons.add(Step.fields("standing", "WITHHELD"));
            p.notes.add(at, "no reason is stated, which is recorded as withheld");
        }
        LocalDate on = day(how.when(), at);
        return Step.fields("askedBy", askedBy, "reasons", reasons, "on", p.past(on, at));
    }

    /** The sides that gave it up: as the history says, or, where it says nothing, those who say so in a statement. */
    private List<String> askedBy(Happening how, String at) {
        if (how.by() != null) {
            List<String> sides = p.parties.speaking(how.by());
            if (sides.isEmpty()) {
                p.notes.add(at + "/by", "does not tell which side asked; kept in words");
            }
            return sides;
        }
        return p.record.statements().stream()
                .filter(said -> said.act().matches("cancell?ed|postponed|suspended|called_off"))
                .map(Said::side)
                .map(p.parties::speaking)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day(@Nullable String when, String at) {
        if (when == null) {
            return null;
        }
        if (!when.matches("\\d{4}-\\d{2}-\\d{2}")) {
            p.notes.add(at + "/when", "no exact day; kept in words");
            return null;
        }
        try {
            return LocalDate.parse(when);
        } catch (java.time.DateTimeException e) {
            p.notes.add(at + "/when", "no day of the calendar; kept in words");
            return null;
        }
    }

    private void step(String name, String method, String path, Map<String, Object> body) {
        p.steps.add(Step.change(name, method, p.consultationPath() + "/" + path, body, p.consultationPath()));
    }
}
