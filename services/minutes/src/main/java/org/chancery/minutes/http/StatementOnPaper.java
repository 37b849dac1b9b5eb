package org.chancery.minutes.http;

import static org.chancery.minutes.documents.PaperWords.Word.CONDITION;
import static org.chancery.minutes.documents.PaperWords.Word.DUE;
import static org.chancery.minutes.documents.PaperWords.Word.EMBARGO;
import static org.chancery.minutes.documents.PaperWords.Word.RELEASABLE_TO;
import static org.chancery.minutes.documents.PaperWords.Word.SAID_AT;
import static org.chancery.minutes.documents.PaperWords.Word.UNDERTAKING;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.minutes.documents.Paper.Passage;
import org.chancery.minutes.documents.PaperWords;
import org.chancery.minutes.http.UndertakingBody.Who;
import org.chancery.scheduling.events.PartyCode;

/** A statement on paper: who says it to whom and how, its words, and what it commits to. */
record StatementOnPaper(PaperWords words) {

    Passage passage(StatementBody statement) {
        return new Passage(label(statement), statement.text().value(), notes(statement));
    }

    static String occasion(OccasionBody occasion) {
        return Stream.of(occasion.kind().name().replace('_', ' '), occasion.date(), occasion.description())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String label(StatementBody statement) {
        String sides = statement.sides().stream().map(PartyCode::value).collect(Collectors.joining(", "));
        String speaker = Stream.of(
                        statement.speaker() == null ? null : statement.speaker().value(), statement.capacity())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return (statement.address() == null ? "" : statement.address() + " ")
                + "(" + statement.marking() + ") "
                + sides
                + (speaker.isEmpty() ? "" : " (" + speaker + ")")
                + " " + statement.act().replace('_', ' ')
                + (statement.addressee() == null
                        ? ""
                        : " → " + statement.addressee().value())
                + ":";
    }

    private List<String> notes(StatementBody statement) {
        var notes = new ArrayList<String>();
        if (statement.undertakings() != null) {
            statement.undertakings().forEach(each -> notes.add(undertaking(each)));
        }
        if (statement.occasion() != null) {
            notes.add(words.of(SAID_AT) + ": " + occasion(statement.occasion()));
        }
        if (statement.releasableTo() != null && !statement.releasableTo().isEmpty()) {
            notes.add(words.of(RELEASABLE_TO) + ": " + String.join(", ", statement.releasableTo()));
        }
        if (statement.embargoUntil() != null) {
            notes.add(words.of(EMBARGO) + ": " + statement.embargoUntil());
        }
        return notes;
    }

    private String undertaking(UndertakingBody undertaking) {
        return words.of(UNDERTAKING)
                + " (" + undertaking.kind().name().replace('_', ' ') + "): "
                + who(undertaking.owners())
                + (undertaking.counterparts() == null
                                || undertaking.counterparts().isEmpty()
                        ? ""
                        : " → " + who(undertaking.counterparts()))
                + ": " + undertaking.text().value()
                + "; " + words.of(DUE) + ": " + undertaking.due().phrase()
                + (undertaking.condition() == null ? "" : "; " + words.of(CONDITION) + ": " + undertaking.condition());
    }

    private static String who(List<Who> participants) {
        return participants.stream()
                .map(each -> each.party() == null
                        ? String.valueOf(each.name())
                        : each.party().value())
                .collect(Collectors.joining(", "));
    }
}
