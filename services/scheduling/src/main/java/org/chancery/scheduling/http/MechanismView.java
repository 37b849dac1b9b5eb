package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismProposed;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Mechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.chancery.scheduling.mechanism.MechanismRefusal;
import org.chancery.scheduling.mechanism.Standing;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One mechanism with the rounds that it has counted. */
@RestController
final class MechanismView {

    private final Streams streams;
    private final Sight sight;

    MechanismView(Streams streams, Sight sight) {
        this.streams = streams;
        this.sight = sight;
    }

    /** Whether it meets. */
    enum State {
        PROPOSED,
        LAUNCHED,
        SUSPENDED,
        CLOSED
    }

    /**
     * A mechanism.
     *
     * @param verdict how it was suspended or closed, where it is
     * @param foundingText what it was agreed in, in words
     * @param into the mechanism that took its place; it was merged into that one, or followed by it
     * @param merged the mechanisms that went into this one
     * @param rounds those counted since the last restart, of consultations that the reader may know of
     * @param earlierRounds those counted before it
     */
    record Body(
            MechanismId id,
            State state,
            String name,
            List<Alias> aliases,
            List<PartyCode> parties,
            @Nullable String level,
            @Nullable Cadence cadence,
            HostRule hostRule,
            @Nullable LocalDate founded,
            @Nullable String foundingText,
            @Nullable MechanismId parent,
            @Nullable Verdict verdict,
            @Nullable MechanismId into,
            List<MechanismId> merged,
            List<Round> rounds,
            List<Round> earlierRounds) {

        static Body of(
                State state,
                Standing s,
                @Nullable Verdict verdict,
                @Nullable MechanismId into,
                Predicate<ConsultationId> shown) {
            return new Body(
                    s.launch().mechanism(),
                    state,
                    s.name(),
                    s.aliases(),
                    s.parties(),
                    s.level(),
                    s.cadence(),
                    s.hostRule(),
                    s.launch().founded(),
                    s.launch().foundingText(),
                    s.launch().parent(),
                    verdict,
                    into,
                    s.merged(),
                    Round.all(s.rounds().ordinals(), shown),
                    Round.all(s.rounds().earlier(), shown));
        }

        static Body of(MechanismProposed p) {
            return new Body(
                    p.mechanism(),
                    State.PROPOSED,
                    p.name(),
                    List.of(),
                    p.parties(),
                    null,
                    null,
                    HostRule.UNSTATED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** A counted round. */
    record Round(int ordinal, ConsultationId consultation) {
        static List<Round> all(Map<ConsultationId, Integer> ordinals, Predicate<ConsultationId> shown) {
            return ordinals.entrySet().stream()
                    .filter(round -> shown.test(round.getKey()))
                    .map(round -> new Round(round.getValue(), round.getKey()))
                    .sorted(Comparator.comparingInt(Round::ordinal))
                    .toList();
        }
    }

    @GetMapping("/api/scheduling/mechanisms/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id, Caller caller, AsOf asOf) {
        Predicate<ConsultationId> shown = sight.shows(caller, asOf);
        var events = asOf.of(streams.read(new MechanismId(id).subject(), MechanismEvent.class));
        return Shown.version(
                Tags.of(events, shown),
                switch (Current.fold(events, Mechanism.unknown()).state()) {
                    case Mechanism.Unknown _ -> throw refused(MechanismRefusal.NO_SUCH_MECHANISM);
                    case Mechanism.Proposed s -> Body.of(s.proposal());
                    case Mechanism.Launched s -> Body.of(State.LAUNCHED, s.standing(), null, null, shown);
                    case Mechanism.Suspended s -> Body.of(State.SUSPENDED, s.standing(), s.verdict(), null, shown);
                    case Mechanism.Closed s ->
                        Body.of(
                                State.CLOSED,
                                s.standing(),
                                new Verdict(
                                        s.how().by(),
                                        s.how().reason(),
                                        s.how().on(),
                                        s.how().decision()),
                                s.how().into(),
                                shown);
                });
    }

    @GetMapping("/api/scheduling/mechanisms/{id}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID id, Caller caller, Between between) {
        return between.compare(asOf -> get(id, caller, asOf));
    }
}
