package org.chancery.portal.consultations;

import static org.chancery.portal.forms.Act.DESK;
import static org.chancery.portal.forms.Act.DESK_OR_HEAD;
import static org.chancery.portal.forms.Act.HEAD;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Act.put;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.lines;
import static org.chancery.portal.forms.Field.many;
import static org.chancery.portal.forms.Field.marking;
import static org.chancery.portal.forms.Field.number;
import static org.chancery.portal.forms.Field.pick;
import static org.chancery.portal.forms.Field.rows;
import static org.chancery.portal.forms.Field.text;
import static org.chancery.portal.forms.Field.yes;

import java.util.List;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.Field;

/** What can be done to a consultation. */
final class ConsultationActs {

    private static final Field REASONS = rows(
            "reasons",
            choice("standing", "standing", "STATED", "WITHHELD", "DISPUTED", "REPORTED"),
            pick("by", "sides"),
            area("reason"));

    private static final Field[] GIVING_UP = {many("askedBy", "sides"), REASONS, date("on")};

    private static final Field COMPLETENESS = choice("completeness", "completeness", "FULL", "PARTIAL", "INFERRED")
            .orNone();

    private static final Field MARKING = marking("marking");

    private static final Field CHAIRS = delegates("chairs");
    private static final Field MEMBERS = delegates("members");

    static final List<Act<ConsultationView>> ALL = List.of(
            put(
                            "schedule",
                            DESK,
                            ConsultationView::open,
                            date("date"),
                            date("until"),
                            text("phrase"),
                            choice("partOfDay", "part", "MORNING", "MIDDAY", "AFTERNOON", "EVENING", "NIGHT")
                                    .orNone(),
                            Field.time("start"),
                            Field.time("end"),
                            number("lengthMinutes"),
                            text("endPhrase"),
                            text("zone"),
                            choice("mode", "mode", "IN_PERSON", "VIRTUAL", "TELEPHONE", "HYBRID", "UNSTATED")
                                    .orNone(),
                            text("place"),
                            text("room"),
                            text("link"),
                            pick("host", "sides"),
                            many("askedBy", "sides").orNone(),
                            REASONS.orNone())
                    .in("date"),
            change("kept-time", DESK, ConsultationView::zoneRulesChanged).in("date"),
            change("announcement", DESK, ConsultationView::scheduled, pick("by", "sides"), date("on"))
                    .in("date"),
            change("postponement", DESK, ConsultationView::scheduled, GIVING_UP).in("course"),
            change("cancellation", DESK, ConsultationView::open, GIVING_UP).in("course"),
            change(
                            "held",
                            DESK_OR_HEAD,
                            ConsultationView::scheduled,
                            yes("attendanceUnstated"),
                            rows("countedAs", pick("party", "sides"), number("ordinal")))
                    .in("course"),
            put("goal", DESK_OR_HEAD, ConsultationActs::always, area("goal"), text("by"))
                    .in("date"),
            put("next-round", DESK_OR_HEAD, ConsultationActs::always, text("phrase"), text("place"))
                    .in("date"),
            change(
                            "history-note",
                            DESK_OR_HEAD,
                            ConsultationActs::always,
                            text("event"),
                            date("on"),
                            text("when"),
                            text("by"),
                            area("detail"))
                    .at("/history")
                    .in("course"),
            change("held-withdrawal", DESK_OR_HEAD, ConsultationView::heldOpenly, area("reason"))
                    .at("/held/withdrawal")
                    .in("course"),
            put(
                            "observers",
                            DESK,
                            ConsultationView::open,
                            rows(
                                    "observers",
                                    text("name"),
                                    pick("party", "registered"),
                                    text("role"),
                                    choice("part", "part-taken", "SITS_IN", "SPOKEN_OF")
                                            .orNone()))
                    .in("plan"),
            put("raising", DESK_OR_HEAD, ConsultationView::raisable, MARKING)
                    .at("/marking")
                    .in("plan"),
            change(
                            "consultation-lowering",
                            HEAD,
                            ConsultationView::lowerable,
                            MARKING,
                            area("reason"),
                            text("authority"))
                    .at("/lowering")
                    .in("plan"),
            put(
                            "delegations",
                            DESK,
                            ConsultationView::open,
                            CHAIRS,
                            MEMBERS,
                            lines("organisations"),
                            COMPLETENESS,
                            number("listedAt"))
                    .at("/delegations/{part}"),
            change(
                            "correction",
                            DESK_OR_HEAD,
                            ConsultationView::held,
                            CHAIRS,
                            MEMBERS,
                            lines("organisations"),
                            COMPLETENESS,
                            number("listedAt"),
                            area("reason"))
                    .at("/delegations/{part}/correction"),
            change("agenda-lock", DESK, ConsultationView::agendaOpen).at("/agenda/lock"),
            put("agenda-deadline", DESK, ConsultationView::agendaOpen, date("date"), Field.time("time"), text("zone"))
                    .at("/agenda/deadline"),
            put("agenda-length", DESK, ConsultationView::agendaOpen, number("minutes"))
                    .at("/agenda/{part}/length"),
            change("agenda-withdrawal", DESK, ConsultationView::agendaOpen).at("/agenda/{part}/withdrawal"),
            change("carry-over", DESK, ConsultationView::notCancelled, pick("to", "consultations"))
                    .at("/agenda/{part}/carry-over"));

    private ConsultationActs() {}

    private static boolean always(ConsultationView consultation) {
        return true;
    }

    /** Persons of a delegation; the register fills in name and title as on the day where only the person is chosen. */
    private static Field delegates(String name) {
        return rows(
                name,
                text("name"),
                text("title"),
                text("organisation"),
                pick("person", "persons"),
                choice("presence", "presence", "PRESENT", "EXCUSED", "ABSENT").orNone());
    }
}
