package org.chancery.importing.deriving;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.OldRecord.Said;

/** The clause that governs a whole record, where the record says that there is one. */
public final class Reservations {

    private static final Pattern TOLD =
            Pattern.compile("reservation clause|without[- ]prejudice|sovereignty safeguard", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile(
            "safeguard|without[- ]prejudice|reservation|shall not be interpreted", Pattern.CASE_INSENSITIVE);

    private Reservations() {}

    /** The words of the first statement that states the clause, where notes or structure speak of one. */
    public static Optional<String> of(OldRecord record) {
        String structure = record.source().structure();
        boolean told = (structure != null && TOLD.matcher(structure).find())
                || record.remarks().stream().anyMatch(note -> TOLD.matcher(note).find());
        return told
                ? record.statements().stream()
                        .map(Said::summary)
                        .filter(words -> CLAUSE.matcher(words).find())
                        .findFirst()
                : Optional.empty();
    }
}
