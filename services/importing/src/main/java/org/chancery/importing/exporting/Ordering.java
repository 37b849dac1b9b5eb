package org.chancery.importing.exporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.importing.plan.Ids;
import org.jspecify.annotations.Nullable;

/**
 * In which order a record had its statements and commitments.
 *
 * @param record the id of the record, or null where it was never imported
 * @param statements the places of those that stand in the account; empty where all do
 * @param commitments how many the record had
 */
record Ordering(@Nullable String record, List<Integer> statements, int commitments) {

    /** That of the account itself. */
    static final Ordering NATURAL = new Ordering(null, List.of(), 0);

    /** The place in the record of the statement at this place of the account. */
    int statement(int at) {
        return at < statements.size() ? statements.get(at) : at;
    }

    /** The place in the record of a commitment, if an import brought it in. */
    Optional<Integer> commitment(String id) {
        if (record != null) {
            for (int i = 0; i < commitments; i++) {
                if (Ids.commitment(record, i).equals(UUID.fromString(id))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
