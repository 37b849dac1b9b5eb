package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, as it is read and written: what a view shows under {@code content} can be changed and put back.
 *
 * @param marking that of the record's default where nothing is said
 * @param releasable no where nothing is said
 * @param occasion where it was said, or nothing for the occasion of the record
 * @param account whose account it is, or nothing for that of the record
 * @param releasableTo codes of parties and names of bodies
 * @param address its place in numbered minutes
 * @param derived whether effect or undertakings were derived from the words
 * @param accountStated whether a source states whose account it is; no where somebody inferred it from the words
 */
record StatementBody(
        @Size(max = 50) List<PartyCode> sides,
        @Nullable PersonName speaker,
        @Nullable @NotBlankIfPresent @Size(max = 200) String capacity,
        @NotBlank @Size(max = 200) String act,
        Effect effect,
        @Nullable PartyCode addressee,
        @Nullable AgendaItemId item,
        @Nullable @NotBlankIfPresent @Size(max = 500) String topic,
        ProtectedText text,
        @Nullable Marking marking,
        @Nullable Boolean releasable,
        @Nullable @Valid OccasionBody occasion,
        @Nullable @Size(max = 50) List<@Valid UndertakingBody> undertakings,
        @Nullable PartyCode account,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> releasableTo,
        @Nullable Instant embargoUntil,
        @Nullable @NotBlankIfPresent @Size(max = 100) String address,
        @Nullable Boolean derived,
        @Nullable Boolean accountStated) {

    /** What it says of this statement in this record. */
    Statement content(StatementId statement, RecordInSight record) {
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
                Objects.requireNonNullElse(marking, record.defaultMarking()),
                Boolean.TRUE.equals(releasable),
                Objects.requireNonNullElse(account, record.opening().account()),
                occasion == null ? null : occasion.occasion(),
                undertakings == null ? List.of() : UndertakingBody.undertakings(undertakings, statement),
                releasableTo == null ? List.of() : releasableTo,
                embargoUntil,
                address,
                derived,
                accountStated);
    }

    static StatementBody of(Statement statement) {
        return new StatementBody(
                statement.sides(),
                statement.speaker(),
                statement.capacity(),
                statement.act(),
                statement.effect(),
                statement.addressee(),
                statement.item(),
                statement.topic(),
                statement.text(),
                statement.marking(),
                statement.releasable(),
                statement.occasion() == null ? null : OccasionBody.of(statement.occasion()),
                statement.undertakings().stream().map(UndertakingBody::of).toList(),
                statement.account(),
                statement.releasableTo(),
                statement.embargoUntil(),
                statement.address(),
                statement.derived(),
                statement.accountStated());
    }
}
