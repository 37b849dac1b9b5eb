package org.chancery.minutes.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.deciding.Streams.Recorded;
import org.jspecify.annotations.Nullable;

/** A corrigendum as it is read, with those of its corrections that the reader may see. */
record ShownCorrigendum(int number, String reason, String by, Instant at, List<Shown> corrections) {

    /** @param content what the statement ought to have said, or null where it ought not to stand there */
    record Shown(
            StatementId statement,
            int revision,
            @Nullable StatementBody content,
            @Nullable String note) {}

    /** Nothing where the reader may see none of its statements. */
    static Optional<ShownCorrigendum> of(Recorded<RecordEvent> recorded, Predicate<StatementId> inSight) {
        if (!(recorded.event() instanceof CorrigendumIssued corrigendum)) {
            return Optional.empty();
        }
        List<Shown> corrections = corrigendum.corrections().stream()
                .filter(each -> inSight.test(each.statement()))
                .map(each -> new Shown(
                        each.statement(),
                        each.revision(),
                        each.content() == null ? null : StatementBody.of(each.content()),
                        each.note()))
                .toList();
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShownCorrigendum(
                        corrigendum.number(),
                        corrigendum.reason(),
                        recorded.provenance().actor().toString(),
                        recorded.recordedAt(),
                        corrections));
    }
}
