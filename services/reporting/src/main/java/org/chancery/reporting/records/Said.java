package org.chancery.reporting.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.commitments.CommitmentItem;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a record.
 *
 * @param revision how often it was put anew, the first wording included
 * @param account the side whose account it is
 * @param releasableTo to whom it may be shown although not to everybody
 * @param embargoUntil before when no readout may say it, or null
 * @param address its place in numbered minutes, or null
 * @param derived whether effect or undertakings were derived from the words
 * @param accountInferred whether somebody inferred from the words whose account it is
 * @param undertakings what it commits somebody to
 * @param corrections what corrigenda say of it, oldest first; it stays as it was closed
 * @param repeats the ids of the commitments that it says again, whoever may know of them
 * @param commitments the ids of the commitments that it led to or says again
 */
public record Said(
        UUID statement,
        UUID record,
        int revision,
        List<String> sides,
        @Nullable String speaker,
        @Nullable String capacity,
        String act,
        Effect effect,
        @Nullable String addressee,
        @Nullable UUID item,
        @Nullable String topic,
        String text,
        Marking marking,
        boolean releasable,
        String account,
        @Nullable Occasion occasion,
        List<String> releasableTo,
        @Nullable Instant embargoUntil,
        @Nullable String address,
        boolean derived,
        boolean accountInferred,
        int undertakings,
        List<Corrected> corrections,
        @JsonIgnore List<UUID> repeats,
        List<UUID> commitments) {

    /**
     * What a corrigendum says of a statement.
     *
     * @param text what it ought to have said, or null where it ought not to stand there
     * @param note what was wrong, or null
     */
    public record Corrected(
            int number,
            @Nullable List<String> sides,
            @Nullable String act,
            @Nullable String text,
            @Nullable String note) {}

    static Said of(UUID id, UUID record, int revision, Statement content, List<Corrected> corrections) {
        return new Said(
                id,
                record,
                revision,
                codes(content),
                content.speaker() == null ? null : content.speaker().value(),
                content.capacity(),
                content.act(),
                content.effect(),
                content.addressee() == null ? null : content.addressee().value(),
                content.item() == null ? null : content.item().value(),
                content.topic(),
                content.text().value(),
                content.marking(),
                content.releasable(),
                content.account().value(),
                content.occasion(),
                content.releasableTo(),
                content.embargoUntil(),
                content.address(),
                Boolean.TRUE.equals(content.derived()),
                Boolean.FALSE.equals(content.accountStated()),
                content.undertakings().size(),
                corrections,
                content.undertakings().stream()
                        .map(Undertaking::repeats)
                        .filter(Objects::nonNull)
                        .map(earlier -> UUID.fromString(earlier.id()))
                        .toList(),
                List.of());
    }

    static List<String> codes(Statement content) {
        return content.sides().stream().map(PartyCode::value).toList();
    }

    /** The statement with those of these commitments that it led to or says again. */
    public Said ledTo(List<CommitmentItem> made) {
        List<UUID> its = made.stream()
                .filter(each -> new StatementId(statement).equals(each.source().statement())
                        || repeats.contains(each.commitment()))
                .map(CommitmentItem::commitment)
                .toList();
        return new Said(
                statement,
                record,
                revision,
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
                releasableTo,
                embargoUntil,
                address,
                derived,
                accountInferred,
                undertakings,
                corrections,
                repeats,
                its);
    }
}
