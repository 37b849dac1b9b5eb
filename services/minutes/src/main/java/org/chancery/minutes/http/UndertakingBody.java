package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking of a statement, as it is read and written.
 *
 * @param undertaking its id: who leaves it out gets one, who gives it back keeps it through a revision
 * @param nextRoundOf the record's mechanism, where its next rounds are promised
 * @param repeats the commitment of an earlier occasion that is said again, which then is not raised a second time
 */
record UndertakingBody(
        @Nullable UndertakingId undertaking,
        Undertaking.Kind kind,
        @Size(max = 50) List<@Valid Who> owners,
        @Nullable @Size(max = 50) List<@Valid Who> counterparts,
        ProtectedText text,
        @Nullable @NotBlankIfPresent @Size(max = 200) String modality,
        @Nullable @NotBlankIfPresent @Size(max = 2000) String condition,
        @Valid When due,
        @Nullable MechanismId nextRoundOf,
        @Nullable UUID repeats) {

    private static final String COMMITMENT = "commitment";

    /** A party by its code, or anybody else in words. */
    record Who(
            @Nullable PartyCode party,
            @Nullable @NotBlankIfPresent @Size(max = 200) String name) {

        Who {
            if ((party == null) == (name == null)) {
                throw new IllegalArgumentException("give either the code of a party or a name");
            }
        }

        private static List<Who> of(List<Participant> participants) {
            return participants.stream()
                    .map(participant -> new Who(participant.party(), participant.name()))
                    .toList();
        }

        /** Each once, however often a list names them. */
        private static List<Participant> participants(@Nullable List<Who> people) {
            return people == null
                    ? List.of()
                    : people.stream()
                            .map(who -> new Participant(who.party, who.name))
                            .distinct()
                            .toList();
        }
    }

    /** When it is due: the phrase as it was said, and the days where it tells them. */
    record When(
            Due.Shape shape,
            @NotBlank @Size(max = 500) String phrase,
            @Nullable LocalDate date,
            @Nullable LocalDate until) {}

    static UndertakingBody of(Undertaking undertaking) {
        Due due = undertaking.due();
        return new UndertakingBody(
                undertaking.undertaking(),
                undertaking.kind(),
                Who.of(undertaking.owners()),
                Who.of(undertaking.counterparts()),
                undertaking.text(),
                undertaking.modality(),
                undertaking.condition(),
                new When(due.shape(), due.phrase(), due.date(), due.until()),
                undertaking.nextRoundOf(),
                repeated(undertaking.repeats()));
    }

    /** Those that have no id get one by their place, so that the same request always says the same. */
    static List<Undertaking> undertakings(List<UndertakingBody> bodies, StatementId statement) {
        var taken = new HashSet<UndertakingId>();
        bodies.forEach(body -> {
            if (body.undertaking != null) {
                taken.add(body.undertaking);
            }
        });
        var undertakings = new ArrayList<Undertaking>();
        for (UndertakingBody body : bodies) {
            undertakings.add(body.named(
                    body.undertaking == null ? free(statement, undertakings.size(), taken) : body.undertaking));
        }
        return undertakings;
    }

    private static UndertakingId free(StatementId statement, int place, HashSet<UndertakingId> taken) {
        int number = place;
        var id = derived(statement, number);
        while (!taken.add(id)) {
            number++;
            id = derived(statement, number);
        }
        return id;
    }

    private static UndertakingId derived(StatementId statement, int number) {
        return new UndertakingId(DerivedId.of(statement.value(), UndertakingId.KIND, String.valueOf(number)));
    }

    private Undertaking named(UndertakingId id) {
        return new Undertaking(
                id,
                kind,
                Who.participants(owners),
                Who.participants(counterparts),
                text,
                modality,
                condition,
                new Due(due.shape, due.phrase, due.date, due.until),
                nextRoundOf,
                repeats == null ? null : new Subject(COMMITMENT, repeats.toString()));
    }

    private static @Nullable UUID repeated(@Nullable Subject earlier) {
        return earlier == null ? null : UUID.fromString(earlier.id());
    }
}
