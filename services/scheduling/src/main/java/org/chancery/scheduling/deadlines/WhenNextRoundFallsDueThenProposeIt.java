package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.mechanism.Sides;
import org.chancery.scheduling.outlook.Expectations;
import org.chancery.scheduling.outlook.Expectations.RoundPromised;
import org.chancery.scheduling.planning.NextRound;
import org.springframework.stereotype.Component;

/**
 * Where the sides agreed to meet again every so many months, the next round is proposed when its time comes near, and
 * again for each period after that. What an import told of stays silent where its time had come before the import.
 */
@Component
final class WhenNextRoundFallsDueThenProposeIt implements StandingRule {

    private final Expectations expectations;
    private final Sides sides;

    WhenNextRoundFallsDueThenProposeIt(Expectations expectations, Streams streams) {
        this.sides = new Sides(streams);
        this.expectations = expectations;
    }

    @Override
    public List<Due> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return expectations.roundsPromised().stream()
                .flatMap(promise -> due(promise, today))
                .toList();
    }

    private Stream<Due> due(RoundPromised promise, LocalDate today) {
        LocalDate recorded = LocalDate.ofInstant(promise.recordedAt(), ZoneOffset.UTC);
        LocalDate since = Objects.requireNonNullElse(promise.since(), recorded);
        LocalDate proposal = NextRound.proposalDay(promise.words(), promise.cadence(), since);
        if (proposal == null || proposal.isAfter(today) || promise.parties().size() < 2) {
            return Stream.of();
        }
        if (promise.imported() && !proposal.isAfter(recorded)) {
            return Stream.of();
        }
        UUID consultation = DerivedId.of(promise.event(), rule(), since.toString());
        if (expectations.knows(consultation)) {
            return Stream.of();
        }
        var mechanism = new MechanismId(promise.mechanism());
        var propose = new ProposeConsultation(
                        new ConsultationId(consultation),
                        mechanism,
                        sides.of(mechanism),
                        null,
                        promise.parties(),
                        null,
                        null,
                        new CommitmentId(promise.commitment()).subject())
                .marked(Marking.DEFAULT.or(promise.marking()));
        // What was agreed between others does not say who would meet in it.
        return !propose.isBetweenSides()
                ? Stream.of()
                : Stream.of(new Due(
                        propose, promise.commitment() + " after " + since, promise.event(), promise.correlation()));
    }
}
