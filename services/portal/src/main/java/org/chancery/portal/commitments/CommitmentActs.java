package org.chancery.portal.commitments;

import static org.chancery.portal.forms.Act.DESK;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.pick;
import static org.chancery.portal.forms.Field.text;

import java.util.List;
import org.chancery.portal.forms.Act;

/** What can be done to a commitment. */
final class CommitmentActs {

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
                                    "DECLINED"),
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
            change("withdrawal", DESK, CommitmentView::isOpen, pick("by", "parties"), area("reason"), date("on"))
                    .in("commitment"),
            change("lapse", DESK, CommitmentView::isOpen, area("reason"), date("on"))
                    .in("commitment"));

    private CommitmentActs() {}
}
