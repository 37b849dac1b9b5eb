package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Mechanism;
import org.chancery.scheduling.mechanism.MechanismRefusal;
import org.chancery.scheduling.mechanism.Rounds;
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

    MechanismView(Streams streams) {
        this.streams = streams;
    }

    /** A mechanism. */
    record Body(
            MechanismId id,
            String name,
            List<Alias> aliases,
            List<PartyCode> parties,
            @Nullable String level,
            @Nullable Cadence cadence,
            HostRule hostRule,
            @Nullable LocalDate founded,
            List<Round> rounds) {}

    /** A counted round. */
    record Round(int ordinal, ConsultationId consultation) {
        static List<Round> all(Rounds rounds) {
            return rounds.ordinals().entrySet().stream()
                    .map(round -> new Round(round.getValue(), round.getKey()))
                    .sorted(Comparator.comparingInt(Round::ordinal))
                    .toList();
        }
    }

    @GetMapping("/api/scheduling/mechanisms/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id) {
        var mechanism = new MechanismId(id);
        Current<Mechanism> current =
                Current.of(streams, mechanism.subject(), MechanismEvent.class, Mechanism.unknown());
        return switch (current.state()) {
            case Mechanism.Unknown _ -> throw refused(MechanismRefusal.NO_SUCH_MECHANISM);
            case Mechanism.Launched(var m, var rounds) ->
                current.as(new Body(
                        mechanism,
                        m.name(),
                        m.aliases(),
                        m.parties(),
                        m.level(),
                        m.cadence(),
                        m.hostRule(),
                        m.founded(),
                        Round.all(rounds)));
        };
    }
}
