package org.chancery.commitments.events;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * What was promised or asked.
 *
 * @param owners who is to do it; at least one
 * @param counterparts for whom or with whom; may be empty
 * @param modality the verb, such as "agreed" or "will explore", or null
 * @param condition what it depends on, or null
 * @param standing what it rests on
 * @param nextRoundOf the mechanism whose next rounds are promised, or null where it is another promise
 */
public record Terms(
        Kind kind,
        List<Bearer> owners,
        List<Bearer> counterparts,
        ProtectedText text,
        @Nullable String modality,
        @Nullable String condition,
        CommitmentDue due,
        Standing standing,
        Marking marking,
        @Nullable MechanismId nextRoundOf) {

    public Terms {
        owners = owners == null ? List.of() : List.copyOf(owners);
        counterparts = counterparts == null ? List.of() : List.copyOf(counterparts);
    }

    /** The same under another marking. */
    public Terms marked(Marking other) {
        return new Terms(kind, owners, counterparts, text, modality, condition, due, standing, other, nextRoundOf);
    }

    /** Who is bound and how. */
    public enum Kind {
        JOINT,
        SEVERALLY,
        UNILATERAL,
        REQUEST,
        CLAIMED_FOR_BOTH
    }

    /** What a commitment rests on, weakest first. */
    public enum Standing {
        PUBLIC_TEXT_ONLY,
        PER_OUR_RECORD,
        AGREED_TEXT
    }
}
