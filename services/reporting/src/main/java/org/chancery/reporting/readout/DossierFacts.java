package org.chancery.reporting.readout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Effect;
import org.chancery.minutes.events.Occasion;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.readout.Commitments.Commitment;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Chair;
import org.chancery.reporting.readout.ReadoutFacts.Ordinal;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Request;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.chancery.reporting.readout.ReadoutFacts.Side;
import org.chancery.scheduling.events.AgendaTopic;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** What of a dossier a reader with some clearance may find in a readout. */
record DossierFacts(Dossier dossier, String ownSide, Marking clearance, Instant now) {

    Optional<ReadoutFacts> facts() {
        Known<ConsultationHeld> held = dossier.held;
        return held == null || !clearance.reaches(dossier.marking)
                ? Optional.empty()
                : Optional.of(facts(held.what(), held.fact()));
    }

    private ReadoutFacts facts(ConsultationHeld held, Fact fact) {
        ScheduleEntry entry = held.entry();
        return new ReadoutFacts(
                fact,
                name(held),
                aliases(),
                named(held, fact),
                dossier.round == null ? null : new Ordinal(dossier.round.what().ordinal(), dossier.round.fact()),
                entry.date(),
                entry.start(),
                entry.partOfDay(),
                zone(entry.zone()),
                entry.mode(),
                entry.place(),
                sides(held),
                held.agenda().stream()
                        .sorted(Comparator.comparingInt(AgendaTopic::position))
                        .map(AgendaTopic::topic)
                        .toList(),
                statements(held),
                assessment(),
                promises(),
                reservation(),
                ownSide,
                dossier.marking);
    }

    private ReadoutFacts.@Nullable Reservation reservation() {
        Known<String> clause = dossier.statements.reservation;
        return clause == null ? null : new ReadoutFacts.Reservation(clause.what(), clause.fact());
    }

    private String name(ConsultationHeld held) {
        Naming naming = dossier.naming();
        if (naming != null) {
            return naming.name().what();
        }
        return Objects.requireNonNullElse(held.title(), "consultation");
    }

    /** The first alias of each language, though one that the own side uses goes before those of others. */
    private Map<String, ReadoutFacts.Alias> aliases() {
        Naming naming = dossier.naming();
        if (naming == null) {
            return Map.of();
        }
        var chosen = new HashMap<String, ReadoutFacts.Alias>();
        for (boolean own : List.of(true, false)) {
            for (Known<Alias> alias : naming.aliases()) {
                if (own == isOfTheOwnSide(alias.what())) {
                    chosen.putIfAbsent(
                            alias.what().language(),
                            new ReadoutFacts.Alias(alias.what().name(), alias.fact()));
                }
            }
        }
        return chosen;
    }

    private boolean isOfTheOwnSide(Alias alias) {
        return alias.party() != null && alias.party().value().equals(ownSide);
    }

    private Fact named(ConsultationHeld held, Fact fact) {
        Naming naming = dossier.naming();
        if (naming != null) {
            return naming.name().fact();
        }
        return held.title() == null ? fact : fact.at("/title");
    }

    private @Nullable String assessment() {
        var written = dossier.assessment;
        return written != null && clearance.reaches(written.marking()) ? written.text() : null;
    }

    private List<Side> sides(ConsultationHeld held) {
        List<PartyCode> own = held.parties().stream()
                .filter(party -> party.value().equals(ownSide))
                .toList();
        return Stream.concat(own.stream(), held.parties().stream().filter(party -> !own.contains(party)))
                .map(party -> side(party, held))
                .toList();
    }

    private Side side(PartyCode code, ConsultationHeld held) {
        PartyRegistered party = dossier.parties.get(code);
        List<Chair> chairs = held.attendance().stream()
                .filter(delegation -> delegation.party().equals(code))
                .flatMap(DossierFacts::chairs)
                .toList();
        return party == null
                ? new Side(code.value(), Map.of(), Map.of(), Map.of(), null, chairs)
                : new Side(
                        code.value(), party.names(), party.adjectives(), party.capitals(), zone(party.zone()), chairs);
    }

    private static Stream<Chair> chairs(Delegation delegation) {
        return Stream.concat(
                delegation.chairs().stream()
                        .filter(chair -> !chair.stayedAway())
                        .map(chair -> new Chair(chair.name().value(), chair.title(), chair.organisation())),
                delegation.unnamedChairs().stream().map(chair -> new Chair(null, chair.title(), chair.organisation())));
    }

    /** What was said at the meeting, as far as the reader may know of it. */
    private List<Said> statements(ConsultationHeld held) {
        List<Said> all = new ArrayList<>();
        dossier.statements.byId.forEach((id, known) -> {
            Statement content = known.what();
            if (clearance.reaches(content.marking()) && isOfTheMeeting(content)) {
                all.add(said(id, known, held));
            }
        });
        return all;
    }

    private static boolean isOfTheMeeting(Statement content) {
        return content.occasion() == null || content.occasion().kind() == Occasion.Kind.MEETING;
    }

    private Said said(StatementId id, Known<Statement> known, ConsultationHeld held) {
        Statement content = known.what();
        List<Commitment> asked = dossier.commitments.byId.values().stream()
                .filter(commitment -> commitment.terms().kind() == Terms.Kind.REQUEST
                        && commitment.saidIn().contains(id))
                .toList();
        return new Said(
                id.value().toString(),
                content.sides().stream().map(PartyCode::value).toList(),
                content.act(),
                content.effect() == Effect.INFORM,
                topic(content, held),
                content.text().value(),
                mayBeSaid(content) && asked.stream().allMatch(this::isAnsweredInPublic),
                content.marking(),
                known.fact(),
                content.account().value(),
                asked.stream().flatMap(DossierFacts::requests).toList());
    }

    /** Under an embargo a statement is not yet for the public. */
    private boolean mayBeSaid(Statement content) {
        return content.releasable() && (content.embargoUntil() == null || !now.isBefore(content.embargoUntil()));
    }

    /** A request is never printed without its answer, so where the answer may not be released neither may the request. */
    private boolean isAnsweredInPublic(Commitment asked) {
        return Marking.OFFICIAL.reaches(asked.terms().marking())
                && asked.answers().values().stream()
                        .map(answer -> answer.what().statement())
                        .filter(Objects::nonNull)
                        .map(dossier.statements.byId::get)
                        .filter(Objects::nonNull)
                        .allMatch(answer -> mayBeSaid(answer.what())
                                && Marking.OFFICIAL.reaches(answer.what().marking()));
    }

    private static @Nullable String topic(Statement content, ConsultationHeld held) {
        if (content.topic() != null || content.item() == null) {
            return content.topic();
        }
        return held.agenda().stream()
                .filter(topic -> topic.item().equals(content.item()))
                .map(AgendaTopic::topic)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Request> requests(Commitment asked) {
        return asked.answers().isEmpty()
                ? Stream.of(new Request(asked.fact(), null))
                : asked.answers().values().stream().map(answer -> new Request(asked.fact(), answered(answer)));
    }

    private static Answered answered(Known<RequestAnswered> answer) {
        var said = answer.what();
        return new Answered(
                said.by().value(),
                said.response().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                said.words() == null ? null : said.words().value(),
                said.statement() == null ? null : said.statement().value().toString(),
                answer.fact());
    }

    private List<Promise> promises() {
        return dossier.commitments.byId.values().stream()
                .filter(commitment -> commitment.source().occasion() == Source.Occasion.RELEASE
                        && commitment.terms().kind() != Terms.Kind.REQUEST)
                .filter(commitment ->
                        Marking.OFFICIAL.reaches(commitment.terms().marking())
                                && clearance.reaches(commitment.terms().marking()))
                .map(this::promise)
                .toList();
    }

    private Promise promise(Commitment commitment) {
        Terms terms = commitment.terms();
        var campaign = commitment.source().campaign() == null
                ? null
                : dossier.campaigns.get(commitment.source().campaign());
        List<Fact> facts = new ArrayList<>(List.of(commitment.fact().at("/terms")));
        if (campaign != null) {
            facts.add(campaign.fact().at("/goal"));
        }
        return new Promise(
                terms.owners().stream()
                        .map(owner -> owner.party() == null
                                ? String.valueOf(owner.name())
                                : owner.party().value())
                        .toList(),
                Objects.requireNonNullElse(terms.modality(), "will"),
                terms.text().value(),
                campaign == null ? null : campaign.what().goal(),
                facts);
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
