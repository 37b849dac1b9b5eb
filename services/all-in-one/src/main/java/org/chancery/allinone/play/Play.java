package org.chancery.allinone.play;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The founding consultation from the first command to the readout: planned, held, minuted, followed up. Ids are fixed,
 * so that a second performance asks for what is there already and is told so.
 */
public final class Play {

    private static final String MECHANISM = "0c0a1e5a-7c1d-5e7e-8a34-4d5a6f0b0001";
    private static final String CAMPAIGN = "0c0a1e5a-7c1d-5e7e-8a34-4d5a6f0b0002";
    private static final String CONSULTATION = "0c0a1e5a-7c1d-5e7e-8a34-4d5a6f0b0003";
    private static final String RELEASE_PROMISE = "0c0a1e5a-7c1d-5e7e-8a34-4d5a6f0b0004";
    private static final String PLAN = "/api/scheduling/consultations/" + CONSULTATION;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ASSESSMENT =
            "The 1st consultation is seen to have laid a firmer ground for multilateral cooperation, by giving the two "
                    + "countries a separate channel on multilateral issues with India, a new non-permanent member of "
                    + "the Security Council.";

    private final Client client;
    private final Script script;
    private final Stage stage;
    private final CaseFile facts = CaseFile.founding();

    private Play(Stage stage, boolean again) {
        this.stage = stage;
        this.client = new Client(stage);
        this.script = new Script(stage.out(), again);
    }

    /**
     * Plays it, or goes on where an earlier performance was cut off.
     *
     * @throws IllegalStateException where a service refuses or does not answer in time
     */
    public static void first(Stage stage) {
        new Play(stage, false).perform();
    }

    /** Plays it once more, showing what the services answer to somebody who asks for what is there already. */
    public static void again(Stage stage) {
        new Play(stage, true).perform();
    }

    private void perform() {
        script.act("The register");
        new Register(client, script).fill();
        script.act("The channel, the campaign, and who is told");
        prepare();
        script.act("The plan");
        plan();
        script.act("7 January 2021");
        String record = hold();
        script.act("The record");
        takeNotes(record);
        script.act("What was promised");
        followUp();
        script.act("The readout");
        assess(record);
        script.summary();
        show();
    }

    private void prepare() {
        Person desk = Person.DESK_OFFICER;
        script.step(
                desk,
                "launches the " + facts.mechanism(),
                key -> client.create(
                        desk,
                        "/api/scheduling/mechanisms",
                        key,
                        Map.of(
                                "id",
                                MECHANISM,
                                "name",
                                facts.mechanism(),
                                "parties",
                                facts.parties(),
                                "level",
                                "deputy minister",
                                "hostRule",
                                "UNSTATED")));
        script.step(
                desk,
                "opens the campaign for the Security Council",
                key -> client.create(
                        desk,
                        "/api/scheduling/campaigns",
                        key,
                        Map.of(
                                "id", CAMPAIGN,
                                "name", "Security Council 2024-2025",
                                "goal", "non-permanent membership of the Security Council for the 2024-2025 term",
                                "ends", "2023-06-30")));
        String campaign = "/api/scheduling/campaigns/" + CAMPAIGN;
        script.step(
                desk,
                "sets its targets: " + String.join(", ", Register.TARGETS),
                key -> client.change(
                        desk, "PUT", campaign + "/targets", campaign, key, Map.of("targets", Register.TARGETS)));
        subscribe("party/IN", "MAIL", "seo.yun@mofa.example");
        subscribe("mechanism/" + MECHANISM, "WEBHOOK", stage.webhooks().toString());
    }

    private void subscribe(String about, String channel, String address) {
        Answer answer = script.step(
                Person.DESK_OFFICER,
                "subscribes to the " + about.substring(0, about.indexOf('/')) + " by "
                        + channel.toLowerCase(Locale.ROOT),
                key -> client.create(
                        Person.DESK_OFFICER,
                        "/api/notifications/subscriptions",
                        key,
                        Map.of("about", about, "channel", channel, "address", address)));
        if (answer.body().path("secret").isString()) {
            stage.trust().accept(answer.body().path("secret").asString());
        }
    }

    private void plan() {
        Person desk = Person.DESK_OFFICER;
        script.step(
                desk,
                "proposes round " + facts.round(),
                key -> client.create(
                        desk,
                        "/api/scheduling/consultations",
                        key,
                        Map.of(
                                "id",
                                CONSULTATION,
                                "mechanism",
                                MECHANISM,
                                "parties",
                                facts.parties(),
                                "announcedRound",
                                facts.round())));
        script.step(
                desk,
                "sets " + facts.schedule().get("date") + " " + facts.schedule().get("start") + " "
                        + facts.schedule().get("zone"),
                key -> client.change(desk, "PUT", PLAN + "/schedule", PLAN, key, facts.schedule()));
        for (String side : facts.parties()) {
            script.step(
                    desk,
                    "sets the delegation of " + side,
                    key -> client.change(
                            desk, "PUT", PLAN + "/delegations/" + side, PLAN, key, facts.delegation(side)));
        }
        List<String> agenda = facts.agenda();
        for (int at = 0; at < agenda.size(); at++) {
            String topic = agenda.get(at);
            String item = item(at);
            int position = at + 1;
            script.step(
                    desk,
                    "proposes: " + topic,
                    key -> client.change(
                            desk, "POST", PLAN + "/agenda", PLAN, key, Map.of("item", item, "topic", topic)));
            script.step(
                    desk,
                    "accepts it as item " + position,
                    key -> client.change(
                            desk,
                            "PUT",
                            PLAN + "/agenda/" + item + "/acceptance",
                            PLAN,
                            key,
                            Map.of("position", position)));
        }
        String campaign = "/api/scheduling/campaigns/" + CAMPAIGN;
        script.step(
                desk,
                "assigns the consultation to the campaign",
                key -> client.change(desk, "PUT", campaign + "/consultations/" + CONSULTATION, campaign, key, null));
    }

    private String hold() {
        Person head = Person.HEAD_OF_DELEGATION;
        script.step(head, "records it as held", key -> client.change(head, "POST", PLAN + "/held", PLAN, key, null));
        String path = "/api/minutes/consultations/" + CONSULTATION + "/record";
        JsonNode record = await("the record", () -> client.get(head, path), answer -> true);
        script.waited("the record opens by itself, with delegations and agenda");
        await(
                "the count",
                () -> client.get(head, "/api/scheduling/mechanisms/" + MECHANISM),
                mechanism -> !mechanism.path("rounds").isEmpty());
        script.waited("the mechanism counts round 1");
        return record.path("record").asString();
    }

    private void takeNotes(String record) {
        Person notes = Person.NOTE_TAKER;
        String path = "/api/minutes/records/" + record;
        List<String> items = new ArrayList<>();
        for (int at = 0; at < facts.agenda().size(); at++) {
            items.add(item(at));
        }
        for (int at = 0; at < facts.statements(); at++) {
            Map<String, Object> statement = facts.statement(at, items, MECHANISM);
            script.step(
                    notes,
                    String.join("+", sides(statement)) + ": " + statement.get("text"),
                    key -> client.create(notes, path + "/statements", key, statement));
        }
        Person head = Person.HEAD_OF_DELEGATION;
        script.step(head, "closes the record", key -> client.change(head, "POST", path + "/closing", path, key, null));
    }

    private void followUp() {
        Person desk = Person.DESK_OFFICER;
        JsonNode raised = await(
                "the commitments",
                () -> client.get(desk, "/api/reporting/consultations/" + CONSULTATION),
                consultation -> consultation.path("commitments").size() >= 3);
        script.waited("the closed record raises what its statements undertook");
        JsonNode asked = first(
                raised.path("commitments"), each -> each.path("kind").asString().equals("REQUEST"));
        JsonNode answer = first(
                raised.path("statements"), each -> each.path("act").asString().equals("suggested"));
        String commitment =
                "/api/commitments/commitments/" + asked.path("commitment").asString();
        script.step(
                desk,
                "records India's answer: noted",
                key -> client.change(
                        desk,
                        "POST",
                        commitment + "/answer",
                        commitment,
                        key,
                        Map.of(
                                "response",
                                "NOTED",
                                "by",
                                "IN",
                                "on",
                                facts.schedule().get("date"),
                                "statement",
                                answer.path("statement").asString())));
        Map<String, Object> promise = new LinkedHashMap<>(facts.releaseOnlyCommitment());
        promise.put("id", RELEASE_PROMISE);
        promise.put("occasion", "RELEASE");
        promise.put(
                "date",
                LocalDate.parse(String.valueOf(facts.schedule().get("date"))).toString());
        promise.put("consultation", CONSULTATION);
        promise.put("parties", facts.parties());
        promise.put("campaign", CAMPAIGN);
        script.step(
                desk,
                "enters what stands in the release only",
                key -> client.create(desk, "/api/commitments/commitments", key, promise));
        JsonNode followed = await(
                "the next round",
                () -> client.get(desk, "/api/reporting/consultations/" + CONSULTATION),
                consultation -> !consultation.path("followedBy").isEmpty());
        script.waited("\"hold it regularly\" puts a proposal of the next round into scheduling");
        String next = followed.path("followedBy").path(0).asString();
        await(
                "what is open on its agenda",
                () -> client.get(desk, "/api/reporting/consultations/" + next),
                round -> !round.path("agenda").isEmpty());
        script.waited("what is open between the two is put forward for its agenda");
    }

    private void assess(String record) {
        Person head = Person.HEAD_OF_DELEGATION;
        String path = "/api/minutes/records/" + record + "/assessment";
        script.step(
                head,
                "writes the assessment",
                key -> client.change(head, "PUT", path, path, key, Map.of("text", ASSESSMENT)));
    }

    private void show() {
        JsonNode readout = await(
                "the readout",
                () -> client.get(
                        Person.HEAD_OF_DELEGATION,
                        "/api/reporting/consultations/" + CONSULTATION + "/readout?language=en"),
                draft -> draft.path("complete").asBoolean());
        script.say(null);
        new ReadoutText(readout).lines().forEach(script::say);
        script.say(null);
        script.say("The consultation  " + client.page("/consultations/" + CONSULTATION));
        script.say("Its readout       " + client.page("/consultations/" + CONSULTATION + "/readout"));
        script.say("The campaign      " + client.page("/campaigns/" + CAMPAIGN));
        script.say("The audit trail   " + client.page("/audit"));
    }

    private JsonNode await(String what, Supplier<Answer> asking, Predicate<JsonNode> there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = asking.get();
        while (!answer.accepted() || !there.test(answer.body())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " did not come within " + PATIENCE.toSeconds() + " s: HTTP "
                        + answer.status() + " " + answer.problem());
            }
            pause();
            answer = asking.get();
        }
        return answer.body();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode first(JsonNode list, Predicate<JsonNode> wanted) {
        for (JsonNode each : list) {
            if (wanted.test(each)) {
                return each;
            }
        }
        throw new IllegalStateException("not there: " + list);
    }

    @SuppressWarnings("unchecked")
    private static List<String> sides(Map<String, Object> statement) {
        return (List<String>) Objects.requireNonNull(statement.get("sides"));
    }

    private static String item(int at) {
        return "0c0a1e5a-7c1d-5e7e-8a34-4d5a6f0b010" + at;
    }
}
