package org.chancery.portal.records;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.portal.forms.Body;
import org.chancery.portal.forms.DueFields;
import org.jspecify.annotations.Nullable;

/** The fields of a statement form, and the request that they make. */
record StatementFields(
        @Nullable List<String> sides,
        @Nullable String speaker,
        @Nullable String capacity,
        @Nullable String act,
        @Nullable String effect,
        @Nullable String addressee,
        @Nullable String item,
        @Nullable String topic,
        @Nullable String text,
        @Nullable String marking,
        @Nullable String releasable,
        @Nullable List<Undertaking> undertakings,
        @Nullable String account,
        @Nullable Occasion occasion,
        @Nullable String releasableTo,
        @Nullable String embargoUntil,
        @Nullable String address,
        @Nullable String derived,
        @Nullable String accountStated,
        @Nullable String recordId,
        @Nullable String version) {

    /** Where it was said, where that is another occasion than the record's. */
    record Occasion(
            @Nullable String kind,
            @Nullable String date,
            @Nullable String description) {

        private @Nullable Object body() {
            Body body = Body.of().with("kind", kind).with("date", date).with("description", description);
            return body.isEmpty() ? null : body.values();
        }
    }

    /** What every new statement starts with. */
    static StatementFields blank(String recordId) {
        return new StatementFields(
                List.of(), null, null, null, null, null, null, null, null, null, null, List.of(), null, null, null,
                null, null, null, null, recordId, "");
    }

    StatementFields withAnotherUndertaking() {
        return with(Stream.concat(rows().stream(), Stream.of(Undertaking.EMPTY)).toList());
    }

    StatementFields withoutUndertaking(int index) {
        List<Undertaking> rows = rows();
        return with(IntStream.range(0, rows.size())
                .filter(at -> at != index)
                .mapToObj(rows::get)
                .toList());
    }

    private StatementFields with(List<Undertaking> rows) {
        return new StatementFields(
                sides,
                speaker,
                capacity,
                act,
                effect,
                addressee,
                item,
                topic,
                text,
                marking,
                releasable,
                rows,
                account,
                occasion,
                releasableTo,
                embargoUntil,
                address,
                derived,
                accountStated,
                recordId,
                version);
    }

    private List<Undertaking> rows() {
        return undertakings == null
                ? List.of()
                : undertakings.stream().filter(Objects::nonNull).toList();
    }

    /** The request body. */
    Object body() {
        return Body.of()
                .withList("sides", sides)
                .with("speaker", speaker)
                .with("capacity", capacity)
                .with("act", act)
                .with("effect", effect)
                .with("addressee", addressee)
                .with("item", item)
                .with("topic", topic)
                .with("text", text)
                .with("marking", marking)
                .with("releasable", (Object) (releasable != null))
                .withList("undertakings", rows().stream().map(Undertaking::body).toList())
                .with("account", account)
                .with("occasion", occasion == null ? null : occasion.body())
                .withList("releasableTo", Body.lines(releasableTo))
                .withInstant("embargoUntil", embargoUntil)
                .with("address", address)
                .with("derived", yesOrNo(derived))
                .with("accountStated", yesOrNo(accountStated))
                .values();
    }

    private static @Nullable Object yesOrNo(@Nullable String said) {
        boolean isSaid = said != null && !said.isEmpty();
        return isSaid ? Boolean.valueOf(said) : null;
    }

    /**
     * One undertaking.
     *
     * @param undertaking its id once it has one, so that a revision keeps it
     * @param owners codes of parties
     * @param otherOwners names of others, one a line
     */
    record Undertaking(
            @Nullable String undertaking,
            @Nullable String kind,
            @Nullable List<String> owners,
            @Nullable String otherOwners,
            @Nullable List<String> counterparts,
            @Nullable String otherCounterparts,
            @Nullable String text,
            @Nullable String modality,
            @Nullable String condition,
            @Nullable DueFields due,
            @Nullable String nextRoundOf,
            @Nullable String repeats) {

        static final Undertaking EMPTY =
                new Undertaking(null, null, null, null, null, null, null, null, null, null, null, null);

        Map<String, Object> body() {
            return Body.of()
                    .with("undertaking", undertaking)
                    .with("kind", kind)
                    .withList("owners", participants(owners, otherOwners))
                    .withList("counterparts", participants(counterparts, otherCounterparts))
                    .with("text", text)
                    .with("modality", modality)
                    .with("condition", condition)
                    .with("due", DueFields.body(due))
                    .with("nextRoundOf", nextRoundOf)
                    .with("repeats", repeats)
                    .values();
        }

        private static List<Map<String, String>> participants(@Nullable List<String> parties, @Nullable String names) {
            return Stream.concat(
                            (parties == null ? List.<String>of() : parties)
                                    .stream().map(code -> Map.of("party", code)),
                            Body.lines(names).stream().map(name -> Map.of("name", name)))
                    .toList();
        }
    }
}
