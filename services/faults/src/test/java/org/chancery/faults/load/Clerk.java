package org.chancery.faults.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;
import org.jspecify.annotations.Nullable;

/** What one client asks and was told. Asks again, under the same key, a part of what nobody answered. */
final class Clerk {

    /** The part of the unknown outcomes that is never asked about. */
    private static final double LEFT_UNKNOWN = 0.3;

    private final Ground ground;
    private final Api api;
    private final History history;
    private final Random chance;
    private final String name;
    private final List<Request> unanswered = new ArrayList<>();
    private final List<Request> answered = new ArrayList<>();
    private int asked;

    Clerk(String name, Ground ground, Api api, History history, Random chance) {
        this.name = name;
        this.ground = ground;
        this.api = api;
        this.history = history;
        this.chance = chance;
    }

    Random chance() {
        return chance;
    }

    /** Asks something new. */
    Outcome ask(
            Program program, String person, String method, String path, @Nullable Long version, Map<String, ?> body) {
        return askAt(program, person, method, path, version == null ? null : "\"" + version + "\"", body);
    }

    /** Asks something new that rests on an entity tag. */
    Outcome askAt(
            Program program, String person, String method, String path, @Nullable String tag, Map<String, ?> body) {
        asked++;
        var request = new Request(program, name + "-" + asked, person, method, path, tag, Api.json(body));
        Outcome outcome = send(request);
        switch (outcome) {
            case Outcome.Unknown _ -> {
                if (chance.nextDouble() >= LEFT_UNKNOWN) {
                    unanswered.add(request);
                }
            }
            case Outcome.Ok _ -> answered.add(request);
            case Outcome.Refused _ -> {}
        }
        return outcome;
    }

    /** Reads an entity tag; empty where nobody says. */
    Optional<String> tag(String person, Program program, String path) {
        try {
            return Optional.ofNullable(api.get(person, program, path).etag());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks once more what nobody answered the last time. */
    void askAgain() {
        if (!unanswered.isEmpty()) {
            Request request = unanswered.removeFirst();
            if (send(request) instanceof Outcome.Unknown) {
                unanswered.add(request);
            }
        }
    }

    /** Asks once more what was answered already, and is to be answered alike. */
    void repeat() {
        if (!answered.isEmpty()) {
            send(answered.get(chance.nextInt(answered.size())));
        }
    }

    boolean hasUnanswered() {
        return !unanswered.isEmpty();
    }

    private Outcome send(Request request) {
        Outcome outcome =
                api.ask(request, ground.anyOf(request.program(), chance).address());
        history.append(new Told(request.program(), request.owner(), request.key(), request.path(), outcome));
        return outcome;
    }
}
