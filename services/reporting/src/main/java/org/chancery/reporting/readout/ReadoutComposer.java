package org.chancery.reporting.readout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.readout.Readout.Bullet;
import org.chancery.reporting.readout.Readout.Kind;
import org.chancery.reporting.readout.Readout.Obstacle;
import org.chancery.reporting.readout.Readout.Paragraph;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.reporting.readout.ReadoutFacts.Answered;
import org.chancery.reporting.readout.ReadoutFacts.Promise;
import org.chancery.reporting.readout.ReadoutFacts.Request;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.jspecify.annotations.Nullable;

/**
 * Composes the draft in three paragraphs: who met and when; what was discussed, with a bullet for each topic in the order
 * in which topics came up; and the assessment; then the reservation where one governs the record. A statement that may not be released is left out whole, and with it the
 * requests it made and the answers they got.
 */
public final class ReadoutComposer {

    private final ReadoutFacts facts;
    private final Phrases phrases;
    private final List<Said> released;
    private final Set<String> spoken = new HashSet<>();

    private ReadoutComposer(ReadoutFacts facts, Phrases phrases) {
        this.facts = facts;
        this.phrases = phrases;
        this.released = facts.statements().stream().filter(Said::mayBeReleased).toList();
    }

    /**
     * @param language {@code en} or {@code ko}
     * @throws IllegalArgumentException where it is another
     */
    public static Readout compose(ReadoutFacts facts, String language) {
        Phrases phrases = switch (language) {
            case "en" -> new EnglishPhrases();
            case "ko" -> new KoreanPhrases();
            default -> throw new IllegalArgumentException("readouts are drafted in en and ko");
        };
        return new ReadoutComposer(facts, phrases).draft();
    }

    private Readout draft() {
        List<Sentence> closing = new ArrayList<>();
        closing.add(assessment());
        for (Promise promise : facts.promises()) {
            closing.add(Sentence.of(phrases.promised(facts, promise), promise.facts()));
        }
        List<Paragraph> paragraphs = new ArrayList<>(List.of(
                new Paragraph(1, List.of(opening()), List.of()),
                new Paragraph(2, topics(), bullets()),
                new Paragraph(3, List.copyOf(closing), List.of())));
        var reservation = facts.reservation();
        if (reservation != null) {
            paragraphs.add(new Paragraph(
                    4, List.of(Sentence.of(reservation.clause(), List.of(reservation.fact()))), List.of()));
        }
        return new Readout(
                obstacles(), List.copyOf(paragraphs), facts.statements().size() - released.size());
    }

    private List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        if (facts.assessment() == null) {
            obstacles.add(Obstacle.ASSESSMENT_IS_MISSING);
        }
        if (!Marking.OFFICIAL.reaches(facts.marking())) {
            obstacles.add(Obstacle.MEETING_IS_MARKED_ABOVE_OFFICIAL);
        }
        return List.copyOf(obstacles);
    }

    private Sentence opening() {
        List<Fact> behind = new ArrayList<>(List.of(
                facts.held().at("/entry"),
                facts.held().at("/attendance"),
                facts.called(phrases.language()).fact()));
        if (facts.ordinal() != null) {
            behind.add(facts.ordinal().fact());
        }
        return Sentence.of(phrases.opening(facts), behind);
    }

    private List<Sentence> topics() {
        return facts.agenda().isEmpty()
                ? List.of()
                : List.of(
                        Sentence.of(phrases.topics(facts), List.of(facts.held().at("/agenda"))));
    }

    private List<Bullet> bullets() {
        Map<String, List<Said>> byTopic = new LinkedHashMap<>();
        for (Said said : released) {
            // What belongs to no topic stands alone.
            byTopic.computeIfAbsent(said.topic() == null ? said.statement() : said.topic(), topic -> new ArrayList<>())
                    .add(said);
        }
        List<Bullet> bullets = new ArrayList<>();
        for (List<Said> topic : byTopic.values()) {
            bullets.add(bullet(topic, bullets.isEmpty()));
        }
        return bullets;
    }

    private Bullet bullet(List<Said> topic, boolean first) {
        List<Sentence> sentences = new ArrayList<>();
        boolean meanwhile = !first && topic.stream().allMatch(this::isTheirOwnAffair);
        List<String> speaking = List.of();
        for (Said said : topic) {
            boolean again = said.sides().equals(speaking);
            boolean also = again || (sentences.isEmpty() && !meanwhile && hasSpoken(said));
            boolean theirs = isAccountOfAParty(said);
            String words = phrases.said(
                    facts, said, also && !theirs, again && !theirs, meanwhile && sentences.isEmpty() && !theirs);
            sentences.add(Sentence.of(
                    theirs ? phrases.onTheAccountOf(facts, said.account(), words) : words, factsBehind(said)));
            said.requests().stream()
                    .map(Request::answer)
                    .filter(answer -> answer != null && !isReleased(answer.statement()))
                    .forEach(answer -> sentences.add(answer(answer)));
            speaking = said.sides();
        }
        topic.forEach(said -> spoken.add(String.join("+", said.sides())));
        return new Bullet(List.copyOf(sentences));
    }

    /** Where the sides tell it differently, each account is told as that side's own. */
    private boolean isAccountOfAParty(Said said) {
        return !said.account().equals(facts.account())
                && facts.sides().stream().anyMatch(side -> side.code().equals(said.account()));
    }

    private Sentence answer(Answered answer) {
        return Sentence.of(phrases.answered(facts, answer), List.of(answer.fact()));
    }

    private boolean hasSpoken(Said said) {
        return spoken.contains(String.join("+", said.sides()));
    }

    private boolean isTheirOwnAffair(Said said) {
        return said.informs() && !said.sides().contains(facts.own().code());
    }

    private boolean isReleased(@Nullable String statement) {
        return released.stream().anyMatch(said -> said.statement().equals(statement));
    }

    /** The statement itself, the requests it made, and the requests of others that it answers. */
    private List<Fact> factsBehind(Said said) {
        List<Fact> behind = new ArrayList<>(List.of(said.fact()));
        said.requests().forEach(request -> behind.add(request.fact()));
        for (Said other : released) {
            for (Request request : other.requests()) {
                Answered answer = request.answer();
                if (answer != null && said.statement().equals(answer.statement())) {
                    behind.add(answer.fact());
                }
            }
        }
        return behind;
    }

    private Sentence assessment() {
        String written = facts.assessment();
        return written == null
                ? new Sentence(phrases.assessmentMissing(), Kind.ASSESSMENT_MISSING, List.of())
                : new Sentence(written, Kind.ASSESSMENT, List.of());
    }
}
