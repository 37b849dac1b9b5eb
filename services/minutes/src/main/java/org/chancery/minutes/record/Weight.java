package org.chancery.minutes.record;

import java.util.List;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.record.OccasionRecord.Entry;
import org.chancery.minutes.record.OccasionRecord.Known;
import org.jspecify.annotations.Nullable;

/**
 * How much a record holds, in bytes and never too little. The closing event carries every statement and has to fit one
 * message, so a record that grew past that could never be closed.
 */
final class Weight {

    /** 700 KB: two thirds of the 1 MiB that a message may have. */
    static final int LIMIT = 700_000;

    /** What the names of a statement's or undertaking's fields, its ids and its enums take up at most. */
    private static final int FRAME = 800;

    /** A UTF-16 unit is at most three bytes of UTF-8; quotes and line feeds are two when they are escaped. */
    private static final int BYTES_PER_CHARACTER = 3;

    private Weight() {}

    /** All that the record says apart from one statement, which is about to be put in or replaced. */
    static int ofOthers(Known record, StatementId statement) {
        return record.statements().entrySet().stream()
                .filter(each -> !each.getKey().equals(statement))
                .map(each -> each.getValue())
                .filter(entry -> !entry.withdrawn())
                .map(Entry::content)
                .mapToInt(Weight::of)
                .sum();
    }

    static int of(Statement statement) {
        Occasion occasion = statement.occasion();
        return FRAME
                + of(statement.speaker() == null ? null : statement.speaker().value())
                + of(statement.capacity())
                + of(statement.act())
                + of(statement.topic())
                + of(statement.text().value())
                + of(statement.address())
                + statement.releasableTo().stream()
                        .mapToInt(each -> 8 + of(each))
                        .sum()
                + of(occasion == null ? null : occasion.description())
                + statement.sides().stream().mapToInt(side -> of(side.value())).sum()
                + statement.undertakings().stream().mapToInt(Weight::of).sum();
    }

    private static int of(Undertaking undertaking) {
        return FRAME
                + of(undertaking.text().value())
                + of(undertaking.modality())
                + of(undertaking.condition())
                + of(undertaking.due().phrase())
                + of(undertaking.owners())
                + of(undertaking.counterparts());
    }

    private static int of(List<Participant> participants) {
        return participants.stream()
                .mapToInt(each -> 40
                        + of(each.party() == null ? each.name() : each.party().value()))
                .sum();
    }

    private static int of(@Nullable String text) {
        return text == null ? 0 : BYTES_PER_CHARACTER * text.length();
    }
}
