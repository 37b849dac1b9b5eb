package org.chancery.portal.texts;

import static org.chancery.portal.forms.Act.DESK_OR_HEAD;
import static org.chancery.portal.forms.Act.HEAD;
import static org.chancery.portal.forms.Act.NOTES;
import static org.chancery.portal.forms.Act.add;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.hidden;
import static org.chancery.portal.forms.Field.lines;
import static org.chancery.portal.forms.Field.many;
import static org.chancery.portal.forms.Field.marking;
import static org.chancery.portal.forms.Field.pick;
import static org.chancery.portal.forms.Field.rows;
import static org.chancery.portal.forms.Field.text;

import java.util.List;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.Field;

/** What can be done to a text, and how one is laid before the sides. */
final class TextActs {

    private static final Field MARKING = marking("marking");

    private static final Field PARAGRAPHS =
            rows("paragraphs", text("address"), text("annex"), rows("wordings", text("language"), area("text")));

    private static final Field CHANNEL =
            choice("channel", "approval-channel", "SIGNATURE", "NOTE_VERBALE", "LETTER", "MAIL", "ORAL", "OTHER");

    static final String CORRIGENDUM = "text-corrigendum";

    static final Act<Object> SUBMIT = add(
                    "text-submission",
                    NOTES,
                    TextActs::always,
                    hidden("record"),
                    hidden("consultation"),
                    text("title"),
                    many("parties", "parties"),
                    lines("languages"),
                    PARAGRAPHS,
                    MARKING.orNone())
            .at("");

    static final List<Act<TextView>> ALL = List.of(
            change(
                            "approvals",
                            DESK_OR_HEAD,
                            TextView::open,
                            pick("party", "sides"),
                            text("signatory"),
                            text("capacity"),
                            date("on"),
                            CHANNEL,
                            text("evidence"),
                            text("hash"))
                    .in("text"),
            change("versions", NOTES, TextView::open, text("title"), lines("languages"), PARAGRAPHS, MARKING.orNone())
                    .in("text"),
            change("text-lowering", HEAD, TextView::marked, MARKING, area("reason"), text("authority"))
                    .at("/lowering")
                    .in("text"),
            change("approval-withdrawal", DESK_OR_HEAD, TextView::open, area("reason"))
                    .at("/approvals/{part}/withdrawal"),
            change(
                            CORRIGENDUM,
                            HEAD,
                            TextView::agreed,
                            area("reason"),
                            PARAGRAPHS,
                            rows(
                                    "approvals",
                                    pick("party", "sides"),
                                    text("signatory"),
                                    date("on"),
                                    CHANNEL,
                                    text("evidence")))
                    .at("/corrigenda")
                    .in("text"));

    private TextActs() {}

    private static boolean always(Object anything) {
        return true;
    }
}
