package org.chancery.portal.mechanisms;

import static org.chancery.portal.forms.Act.DESK;
import static org.chancery.portal.forms.Act.HEAD;
import static org.chancery.portal.forms.Act.add;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Act.put;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.hidden;
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

/** What can be done to a mechanism, how one begins, and what is decided on several. */
final class MechanismActs {

    private static final Field HOST_RULE = choice("hostRule", "host-rule", "UNSTATED", "ALTERNATING", "FIXED");
    private static final Field ALIASES = rows("aliases", text("name"), text("language"), pick("party", "parties"));

    static final String TEMPLATE = "template";

    static final Act<Object> LAUNCH =
            add("launch", DESK, MechanismActs::always, launch()).at("");

    static final Act<Object> PROPOSE = add(
                    "mechanism-proposal",
                    DESK,
                    MechanismActs::always,
                    text("name"),
                    many("parties", "parties"),
                    date("on"))
            .at("");

    static final Act<Object> DECIDE = add(
                    "decision",
                    DESK,
                    MechanismActs::always,
                    choice("act", "decision-act", "SUSPEND", "RESUME", "CLOSE"),
                    many("mechanisms", "mechanisms"),
                    pick("by", "parties"),
                    area("reason"),
                    date("on"))
            .at("");

    /** Those below the address of one mechanism. */
    static final List<Act<MechanismView>> ALL = List.of(
            put("name", DESK, MechanismView::standsOpen, text("name"), date("on"))
                    .in("mechanism"),
            change("aliases", DESK, MechanismView::standsOpen, text("name"), text("language"), pick("party", "sides"))
                    .in("mechanism"),
            put("level", DESK, MechanismView::standsOpen, text("level"), yes("restarts"), date("on"))
                    .in("mechanism"),
            put("rhythm", DESK, MechanismView::standsOpen, text("cadence.phrase"), number("cadence.months"), HOST_RULE)
                    .in("mechanism"),
            change("suspension", DESK, MechanismView::launched, pick("by", "sides"), area("reason"), date("on"))
                    .in("mechanism"),
            change("resumption", DESK, MechanismView::suspended, pick("by", "sides"), area("reason"), date("on"))
                    .in("mechanism"),
            put(
                            TEMPLATE,
                            HEAD,
                            MechanismView::standsOpen,
                            marking("defaultMarking").orNone(),
                            area("reservation"),
                            lines("headings"),
                            area("reason"))
                    .in(TEMPLATE),
            change(
                            "mergers",
                            DESK,
                            MechanismView::standsOpen,
                            many("merged", "mechanisms"),
                            pick("by", "sides"),
                            area("reason"),
                            date("on"))
                    .in("mechanism"),
            change(
                            "mechanism-closing",
                            DESK,
                            MechanismView::standsOpen,
                            pick("by", "sides"),
                            area("reason"),
                            date("on"),
                            pick("into", "mechanisms"))
                    .at("/closing")
                    .in("mechanism"));

    /** Launches what was only proposed: called at the collection, under the id that it has. */
    static final Act<MechanismView> LAUNCH_PROPOSED = Act.<MechanismView>add(
                    "launch", DESK, MechanismView::proposed, launch())
            .at("")
            .in("mechanism");

    private MechanismActs() {}

    private static boolean always(Object anything) {
        return true;
    }

    private static Field[] launch() {
        return new Field[] {
            hidden("id"),
            text("name"),
            many("parties", "parties"),
            text("level"),
            text("cadence.phrase"),
            number("cadence.months"),
            HOST_RULE,
            date("founded"),
            text("foundingText"),
            pick("parent", "mechanisms"),
            ALIASES
        };
    }
}
