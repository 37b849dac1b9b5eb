package org.chancery.portal.consultations;

import java.util.List;
import java.util.Objects;
import org.chancery.portal.forms.DueFields;
import org.jspecify.annotations.Nullable;

/** A record as minutes tells it, with what a revision of a statement starts from. */
record RecordView(String record, List<Statement> statements) {

    record Statement(String statement, int revision, Content content) {}

    record Content(
            List<String> sides,
            @Nullable String speaker,
            @Nullable String capacity,
            String act,
            String effect,
            @Nullable String addressee,
            @Nullable String item,
            @Nullable String topic,
            String text,
            String marking,
            boolean releasable,
            @Nullable List<Undertaking> undertakings) {}

    record Undertaking(
            String undertaking,
            String kind,
            List<Participant> owners,
            @Nullable List<Participant> counterparts,
            String text,
            @Nullable String modality,
            @Nullable String condition,
            DueFields due,
            @Nullable String nextRoundOf) {

        StatementFields.Undertaking fields() {
            return new StatementFields.Undertaking(
                    undertaking,
                    kind,
                    parties(owners),
                    String.join(
                            "\n",
                            owners.stream()
                                    .map(Participant::name)
                                    .filter(Objects::nonNull)
                                    .toList()),
                    parties(counterparts),
                    text,
                    modality,
                    condition,
                    due,
                    nextRoundOf);
        }

        private static List<String> parties(@Nullable List<Participant> participants) {
            return participants == null
                    ? List.of()
                    : participants.stream()
                            .map(Participant::party)
                            .filter(Objects::nonNull)
                            .toList();
        }
    }

    record Participant(@Nullable String party, @Nullable String name) {}

    /** The form of one statement as it stands; its revision is the version that a change must name. */
    @Nullable
    StatementFields fields(String statement) {
        return statements.stream()
                .filter(each -> each.statement().equals(statement))
                .map(each -> fields(each))
                .findFirst()
                .orElse(null);
    }

    private StatementFields fields(Statement found) {
        Content said = found.content();
        return new StatementFields(
                said.sides(),
                said.speaker(),
                said.capacity(),
                said.act(),
                said.effect(),
                said.addressee(),
                said.item(),
                said.topic(),
                said.text(),
                said.marking(),
                said.releasable() ? "on" : null,
                said.undertakings() == null
                        ? List.of()
                        : said.undertakings().stream().map(Undertaking::fields).toList(),
                record,
                "\"" + found.revision() + "\"");
    }
}
