package org.chancery.portal.records;

import static org.chancery.portal.forms.Act.HEAD;
import static org.chancery.portal.forms.Act.NOTES;
import static org.chancery.portal.forms.Act.READERS;
import static org.chancery.portal.forms.Act.add;
import static org.chancery.portal.forms.Act.change;
import static org.chancery.portal.forms.Act.put;
import static org.chancery.portal.forms.Field.area;
import static org.chancery.portal.forms.Field.choice;
import static org.chancery.portal.forms.Field.date;
import static org.chancery.portal.forms.Field.instant;
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

/** What can be done to a record, and how one is opened by hand. */
final class RecordActs {

    private static final Field MARKING = marking("marking");

    static final List<Act<RecordView>> ALL = List.of(
            change("closing", HEAD, RecordView::open).in("record"),
            put("reservation", NOTES, RecordView::open, area("reservation")).in("record"),
            put("default-marking", NOTES, RecordView::open, MARKING, area("reason"))
                    .in("record"),
            add("comments", READERS, RecordView::open, pick("statement", "statements"), area("text"), MARKING.orNone())
                    .in("review"),
            add("resolution", READERS, RecordView::open, area("resolution")).at("/comments/{part}/resolution"),
            add(
                            "attachments",
                            NOTES,
                            RecordView::open,
                            text("name"),
                            text("uri"),
                            text("sha256"),
                            number("size"),
                            text("mediaType"),
                            MARKING.orNone())
                    .in("papers"),
            add("attachment-withdrawal", NOTES, RecordView::open, area("reason"))
                    .at("/attachments/{part}/withdrawal"),
            add(
                            "sources",
                            NOTES,
                            RecordActs::always,
                            text("title"),
                            text("uri"),
                            text("kind"),
                            text("identifier"),
                            date("published"),
                            text("language"),
                            area("structure"),
                            area("beyond"),
                            MARKING.orNone())
                    .in("sources"),
            add("source-withdrawal", NOTES, RecordActs::always, area("reason")).at("/sources/{part}/withdrawal"),
            add("attachment-lowering", HEAD, RecordActs::always, MARKING, area("reason"), text("authority"))
                    .at("/attachments/{part}/lowering"),
            change("lowering", HEAD, RecordActs::always, MARKING, area("reason"), text("authority"))
                    .at("/statements/{part}/lowering"),
            add(
                            "corrigendum",
                            HEAD,
                            RecordView::isFinal,
                            area("reason"),
                            text("act"),
                            area("text"),
                            yes("strike"),
                            area("note"))
                    .at("/corrigenda#{part}"),
            put("assessment", HEAD, RecordView::isFinal, area("text")).in("readout"),
            change(
                            "release",
                            HEAD,
                            RecordView::releasable,
                            rows("texts", text("language"), area("text")),
                            date("releasedOn"),
                            instant("embargoUntil"))
                    .at("/readout/release")
                    .in("readout"));

    /** Opens a record for an occasion that is no meeting. */
    static final Act<RecordView> BY_HAND = Act.add(
                    "record-by-hand",
                    NOTES,
                    RecordActs::always,
                    text("title"),
                    choice("occasion.kind", "occasion", "SIDE_CALL", "RELEASE", "TEXT", "OTHER"),
                    date("occasion.date"),
                    area("occasion.description"),
                    many("parties", "parties"),
                    pick("consultation", "consultations"),
                    pick("mechanism", "mechanisms"),
                    area("reservation"),
                    marking("defaultMarking").orNone(),
                    lines("headings"))
            .at("");

    private RecordActs() {}

    private static boolean always(RecordView any) {
        return true;
    }
}
