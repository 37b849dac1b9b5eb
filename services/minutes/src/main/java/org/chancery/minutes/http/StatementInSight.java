package org.chancery.minutes.http;

import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.http.RecordView.Line;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a record that somebody reads.
 *
 * @param stated as it was last written before the record was closed
 * @param content as it reads with the corrigenda
 */
record StatementInSight(int revision, Statement stated, Statement content, boolean withdrawn) {

    static StatementInSight of(int revision, Statement content) {
        return new StatementInSight(revision, content, content, false);
    }

    StatementInSight taken() {
        return new StatementInSight(revision, stated, content, true);
    }

    StatementInSight lowered(int number, Marking marking) {
        return new StatementInSight(number, stated.marked(marking), content.marked(marking), withdrawn);
    }

    /** A closed record goes on showing what it said; the corrigendum stands beside it. */
    StatementInSight mended(int number, @Nullable Statement words) {
        return new StatementInSight(number, stated, words == null ? content : words, withdrawn);
    }

    Line line(StatementId statement) {
        return new Line(statement, revision, StatementBody.of(stated));
    }
}
