package org.chancery.importing.exporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.importing.plan.Ids;
import org.jspecify.annotations.Nullable;

/**
 * In which order a record had its statements and commitments.
 *
 * @param record the id of the record, or null where it was never imported
 * @param statements the places of those that stand in the account; empty where all do
 * @param commitments how many the record had, or null where all came in, so that counting them ends at the first that is not
 *     there
 */
public record Ordering(
        @Nullable String record,
        List<Integer> statements,
        @Nullable Integer commitments) {

    /** That of the account itself. */
    static final Ordering NATURAL = new Ordering(null, List.of(), 0);

    /** That of a record of which these statements and commitments, of so many, came in. */
    public static Ordering of(String record, List<Integer> statements, List<Integer> commitments, int all) {
        return new Ordering(
                record, isWhole(statements) ? List.of() : statements, commitments.size() == all ? null : all);
    }

    private static boolean isWhole(List<Integer> places) {
        return places.equals(IntStream.range(0, places.size()).boxed().toList());
    }

    /** The place in the record of the statement at this place of the account. */
    int statement(int at) {
        return at < statements.size() ? statements.get(at) : at;
    }

    /** The same, once it is known how many commitments there are. */
    Ordering counting(int all) {
        return new Ordering(record, statements, all);
    }

    /** The place in the record of a commitment, if an import brought it in. */
    Optional<Integer> commitment(String id) {
        if (record != null && commitments != null) {
            for (int i = 0; i < commitments; i++) {
                if (Ids.commitment(record, i).equals(UUID.fromString(id))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
