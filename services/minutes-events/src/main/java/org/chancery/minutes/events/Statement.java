package org.chancery.minutes.events;

import java.time.Instant;
import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * The smallest fact of a record: who said what to whom.
 *
 * @param sides the side that speaks; several where it is a joint statement
 * @param speaker the person, or null where only the side is known
 * @param capacity in which capacity the speaker spoke, or null
 * @param act the verb, free to grow: "explained", "expressed concern"
 * @param effect what it does, from a closed list
 * @param addressee the side it is said to, or null
 * @param item the agenda item it belongs to, or null
 * @param topic the topic in words, which readouts group by, or null
 * @param releasable whether the public readout may say it
 * @param account whose account this is
 * @param occasion where it was said, or null for the occasion of the record
 * @param releasableTo parties by their codes and bodies by their names to whom it may be shown although not to everybody
 * @param embargoUntil before when no readout may say it, or null
 * @param address its place in numbered minutes, such as {@code I.A.(1)}, or null
 * @param derived true where effect or undertakings were derived from the words and not written by a person, or null
 * @param accountStated whether a source states whose account it is; false where somebody inferred it from the words, null
 *     where nothing says which
 */
public record Statement(
        List<PartyCode> sides,
        @Nullable PersonName speaker,
        @Nullable String capacity,
        String act,
        Effect effect,
        @Nullable PartyCode addressee,
        @Nullable AgendaItemId item,
        @Nullable String topic,
        ProtectedText text,
        Marking marking,
        boolean releasable,
        PartyCode account,
        @Nullable Occasion occasion,
        List<Undertaking> undertakings,
        List<String> releasableTo,
        @Nullable Instant embargoUntil,
        @Nullable String address,
        @Nullable Boolean derived,
        @Nullable Boolean accountStated) {

    public Statement {
        sides = sides == null ? List.of() : List.copyOf(sides);
        undertakings = undertakings == null ? List.of() : List.copyOf(undertakings);
        releasableTo = releasableTo == null ? List.of() : List.copyOf(releasableTo);
    }

    /** A statement that is released to nobody in particular, without embargo and address, as a person wrote it. */
    public Statement(
            List<PartyCode> sides,
            @Nullable PersonName speaker,
            @Nullable String capacity,
            String act,
            Effect effect,
            @Nullable PartyCode addressee,
            @Nullable AgendaItemId item,
            @Nullable String topic,
            ProtectedText text,
            Marking marking,
            boolean releasable,
            PartyCode account,
            @Nullable Occasion occasion,
            List<Undertaking> undertakings) {
        this(
                sides,
                speaker,
                capacity,
                act,
                effect,
                addressee,
                item,
                topic,
                text,
                marking,
                releasable,
                account,
                occasion,
                undertakings,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** The same words under another marking. */
    public Statement marked(Marking other) {
        return new Statement(
                sides,
                speaker,
                capacity,
                act,
                effect,
                addressee,
                item,
                topic,
                text,
                other,
                releasable,
                account,
                occasion,
                undertakings,
                releasableTo,
                embargoUntil,
                address,
                derived,
                accountStated);
    }
}
