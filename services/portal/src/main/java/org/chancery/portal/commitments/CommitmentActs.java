package org.chancery.portal.commitments;

import static org.chancery.portal.forms.Act.DESK;
import static org.chancery.portal.forms.Act.DESK_OR_HEAD;
import static org.chancery.portal.forms.Act.HEAD;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Act.put;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.lines;
import static org.chancery.portal.forms.Field.marking;
import static org.chancery.portal.forms.Field.number;
import static org.chancery.portal.forms.Field.pick;
import static org.chancery.portal.forms.Field.pickNumber;
import static org.chancery.portal.forms.Field.rows;
import static org.chancery.portal.forms.Field.text;

import java.util.List;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.Field;

/** What can be done to a commitment. */
final class CommitmentActs {

    static final String CLEARANCE = "flag-clearance";

    private static final Field MARKING = marking("marking");

    static final List<Act<CommitmentView>> ALL = List.of(
            change(
                            "answer",
                            DESK,
                            CommitmentView::awaitsAnswer,
                            choice(
                                    "response",
                                    "response",
                                    "ACCEPTED",
                                    "ACCEPTED_IN_PART",
                                    "AD_REFERENDUM",
                                    "NOTED",
                                    "DECLINED",
                                    "COUNTERED"),
                            pick("by", "owners"),
                            date("on"),
                            area("words"))
                    .in("commitment"),
            change("progress", DESK, CommitmentView::isOpen, date("on"), area("text"), text("evidence"))
                    .in("commitment"),
            change("fulfilment", DESK, CommitmentView::isOpen, date("on"), area("evidence"))
                    .in("commitment"),
            change(
                            "deferral",
                            DESK,
                            CommitmentView::isOpen,
                            choice(
                                    "due.shape",
                                    "shape",
                                    "BY_DATE",
                                    "BY_PERIOD",
                                    "WINDOW",
                                    "BY_EVENT",
                                    "NEXT_ROUND",
                                    "PERIODIC",
                                    "MUTUALLY_CONVENIENT",
                                    "ASAP",
                                    "OPEN_ENDED"),
                            text("due.phrase"),
                            date("due.date"),
                            date("due.until"),
                            area("reason"),
                            date("on"))
                    .in("commitment"),
            change(
                            "home-decision",
                            DESK,
                            CommitmentView::awaitsHome,
                            pick("by", "owners"),
                            choice("decision", "home-decision", "CONFIRMED", "REFUSED"),
                            date("on"),
                            area("words"))
                    .in("commitment"),
            change(
                            "milestones",
                            DESK,
                            CommitmentView::isOpen,
                            rows(
                                    "milestones",
                                    number("number"),
                                    choice("due.shape", "shape", "BY_DATE", "BY_PERIOD", "BY_EVENT", "OPEN_ENDED"),
                                    text("due.phrase"),
                                    date("due.date"),
                                    area("text")),
                            area("reason"),
                            date("on"))
                    .in("commitment"),
            change(
                            "milestone",
                            DESK,
                            CommitmentView::hasSteps,
                            pickNumber("milestone", "steps"),
                            date("on"),
                            area("evidence"))
                    .in("commitment"),
            change(
                            "review",
                            DESK_OR_HEAD,
                            CommitmentView::hasReports,
                            pickNumber("report", "reports"),
                            choice("review", "review", "ACCEPTED", "RETURNED"),
                            area("reason"))
                    .in("commitment"),
            change(
                            "reporting-schedule",
                            DESK,
                            CommitmentView::isOpen,
                            lines("dates").orNone(),
                            date("rhythm.first"),
                            number("rhythm.everyMonths"),
                            date("rhythm.until"),
                            area("reason"))
                    .in("commitment"),
            change(CLEARANCE, DESK, CommitmentView::flagged, pick("flag", "flags"), area("outcome"))
                    .in("commitment"),
            change(
                            "pledge",
                            DESK,
                            CommitmentView::isOpen,
                            pick("campaign", "campaigns"),
                            choice("form", "pledge", "ORAL", "WRITTEN", "RECIPROCAL"),
                            date("on"))
                    .in("commitment"),
            change("withdrawal", DESK, CommitmentView::isOpen, pick("by", "parties"), area("reason"), date("on"))
                    .in("commitment"),
            change("lapse", DESK, CommitmentView::isOpen, area("reason"), date("on"))
                    .in("commitment"),
            put("commitment-raising", DESK_OR_HEAD, CommitmentView::raisable, MARKING)
                    .at("/marking")
                    .in("commitment"),
            change("commitment-lowering", HEAD, CommitmentView::lowerable, MARKING, area("reason"), text("authority"))
                    .at("/lowering")
                    .in("commitment"));

    private CommitmentActs() {}
}
