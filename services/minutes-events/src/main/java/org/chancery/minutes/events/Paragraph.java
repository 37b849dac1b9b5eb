package org.chancery.minutes.events;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an agreed text.
 *
 * @param annex the annex it stands in, such as {@code A}, or null in the text itself
 * @param address its place, such as {@code I.A.(1)}; unique within the text or the annex
 * @param wordings one in each language of the text, all equally authentic
 * @param statements of the record that say the same
 */
public record Paragraph(@Nullable String annex, String address, List<Wording> wordings, List<StatementId> statements) {

    public Paragraph {
        wordings = wordings == null ? List.of() : List.copyOf(wordings);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }

    /** Whether it stands where the other does. */
    public boolean isAtThePlaceOf(Paragraph other) {
        return address.equals(other.address) && Objects.equals(annex, other.annex);
    }

    /** The same words of other statements. */
    public Paragraph with(List<StatementId> others) {
        return new Paragraph(annex, address, wordings, others);
    }
}
