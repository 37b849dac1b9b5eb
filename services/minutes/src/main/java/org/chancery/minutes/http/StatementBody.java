package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, as it is read and written: what a view shows under {@code content} can be changed and put back.
 *
 * @param marking OFFICIAL where nothing is said
 * @param releasable no where nothing is said
 * @param occasion where it was said, or nothing for the occasion of the record
 */
record StatementBody(
        @Size(max = 50) List<PartyCode> sides,
        @Nullable PersonName speaker,
        @Nullable @Size(min = 1, max = 200) String capacity,
        @NotBlank @Size(max = 200) String act,
        Effect effect,
        @Nullable PartyCode addressee,
        @Nullable AgendaItemId item,
        @Nullable @Size(min = 1, max = 500) String topic,
        ProtectedText text,
        @Nullable Marking marking,
        @Nullable Boolean releasable,
        @Nullable @Valid OccasionBody occasion,
        @Nullable @Size(max = 50) List<@Valid UndertakingBody> undertakings) {

    /** What it says of this statement, on whose account. */
    Statement content(StatementId statement, PartyCode account) {
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
                Objects.requireNonNullElse(marking, Marking.DEFAULT),
                Boolean.TRUE.equals(releasable),
                account,
                occasion == null ? null : occasion.occasion(),
                undertakings == null ? List.of() : UndertakingBody.undertakings(undertakings, statement));
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
                statement.undertakings().stream().map(UndertakingBody::of).toList());
    }
}
