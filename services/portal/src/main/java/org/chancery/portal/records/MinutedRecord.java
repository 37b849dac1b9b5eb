package org.chancery.portal.records;

import java.util.List;
import java.util.Objects;
import org.chancery.portal.forms.DueFields;
import org.jspecify.annotations.Nullable;

/** A record as minutes tells it, with what a revision of a statement starts from. */
record MinutedRecord(String record, List<Statement> statements) {

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
            StatementView.@Nullable Occasion occasion,
            @Nullable List<Undertaking> undertakings,
            @Nullable String account,
            @Nullable List<String> releasableTo,
            @Nullable String embargoUntil,
            @Nullable String address,
            @Nullable Boolean derived,
            @Nullable Boolean accountStated) {}

    record Undertaking(
            String undertaking,
            String kind,
            List<Participant> owners,
            @Nullable List<Participant> counterparts,
            String text,
            @Nullable String modality,
            @Nullable String condition,
            DueFields due,
            @Nullable String nextRoundOf,
            @Nullable String repeats) {

        StatementFields.Undertaking fields() {
            return new StatementFields.Undertaking(
                    undertaking,
                    kind,
                    parties(owners),
                    names(owners),
                    parties(counterparts),
                    names(counterparts),
                    text,
                    modality,
                    condition,
                    due,
                    nextRoundOf,
                    repeats);
        }

        private static String names(@Nullable List<Participant> participants) {
            return participants == null
                    ? ""
                    : String.join(
                            "\n",
                            participants.stream()
                                    .map(Participant::name)
                                    .filter(Objects::nonNull)
                                    .toList());
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
        StatementView.Occasion occasion = said.occasion();
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
                said.account(),
                new StatementFields.Occasion(
                        occasion == null ? null : occasion.kind(),
                        occasion == null ? null : occasion.date(),
                        occasion == null ? null : occasion.description()),
                String.join("\n", said.releasableTo() == null ? List.of() : said.releasableTo()),
                said.embargoUntil() == null ? null : said.embargoUntil().replace("Z", ""),
                said.address(),
                said.derived() == null ? null : said.derived().toString(),
                said.accountStated() == null ? null : said.accountStated().toString(),
                record,
                "\"" + found.revision() + "\"");
    }
}
