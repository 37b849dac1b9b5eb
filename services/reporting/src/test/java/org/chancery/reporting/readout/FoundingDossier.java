package org.chancery.reporting.readout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.FoundingEvents;
import org.chancery.reporting.Told;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;

/** What was told of the 1st Korea-India consultation, to be changed by a test, and the readout that comes of it. */
abstract class FoundingDossier {

    final List<Told> told = new ArrayList<>(FoundingEvents.all());

    Readout draft(Marking clearance) {
        return draft(clearance, "en");
    }

    Readout draft(Marking clearance, String language) {
        var dossier = new Dossier(FoundingEvents.CONSULTATION);
        dossier.add(told.stream().map(FoundingDossier::recorded).toList());
        return ReadoutComposer.compose(
                new DossierFacts(dossier, "KR", clearance, Instant.parse("2021-01-08T00:00:00Z"))
                        .facts()
                        .orElseThrow(),
                language);
    }

    static Recorded recorded(Told told) {
        var name = told.types().nameOf(told.event().getClass());
        var id = UUID.nameUUIDFromBytes(told.event().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Recorded(
                told.event(),
                new Fact(told.subject().toString(), name.name(), id, null),
                told.label().marking());
    }

    static Stream<Sentence> sentences(Readout readout) {
        return readout.paragraphs().stream()
                .flatMap(paragraph -> Stream.concat(
                        paragraph.sentences().stream(),
                        paragraph.bullets().stream().flatMap(bullet -> bullet.sentences().stream())));
    }

    static String text(Readout readout) {
        return String.join("\n", sentences(readout).map(Sentence::text).toList());
    }

    void without(Predicate<Object> event) {
        told.removeIf(one -> event.test(one.event()));
    }

    void alsoCalled(Alias... aliases) {
        told.replaceAll(one -> one.event() instanceof MechanismLaunched m
                ? new Told(
                        one.types(),
                        one.subject(),
                        new MechanismLaunched(
                                m.mechanism(),
                                m.name(),
                                List.of(aliases),
                                m.parties(),
                                m.level(),
                                m.cadence(),
                                m.hostRule(),
                                m.founded()),
                        one.label())
                : one);
    }

    void then(Object event) {
        told.add(new Told(
                MinutesEvents.TYPES, FoundingEvents.RECORD.subject(), event, new Label(Set.of(), Marking.DEFAULT)));
    }

    void revise(int statement, boolean releasable, Marking marking) {
        Statement was = FoundingEvents.content(statement);
        then(new StatementRevised(
                FoundingEvents.RECORD,
                FoundingEvents.statement(statement),
                2,
                new Statement(
                        was.sides(),
                        was.speaker(),
                        was.capacity(),
                        was.act(),
                        was.effect(),
                        was.addressee(),
                        was.item(),
                        was.topic(),
                        was.text(),
                        marking,
                        releasable,
                        was.account(),
                        was.occasion(),
                        was.undertakings())));
    }
}
