package org.chancery.simulation;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.simulation.Crash;
import org.chancery.platform.simulation.Schedule;
import org.chancery.scheduling.campaign.CampaignCommand;
import org.chancery.simulation.Request.Denied;
import org.chancery.simulation.Request.No;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/** Asks for one thing after another. Where it does not learn what became of it, it mostly asks again. */
final class Client {

    private static final int REQUESTS = 10;
    private static final int PATIENCE = 6;

    private final World world;
    private final Schedule schedule;
    private final Random random;
    private final String name;

    Client(World world, String name) {
        this.world = world;
        this.schedule = world.schedule;
        this.random = schedule.random();
        this.name = name;
    }

    void start() {
        world.busyClients++;
        schedule.start(name, null, () -> {
            for (int nth = 0; nth < REQUESTS; nth++) {
                ask(request(nth));
                schedule.pause("thinks", Duration.ofMillis(random.nextInt(200)));
            }
            world.busyClients--;
        });
    }

    private Request request(int nth) {
        CampaignCommand command = Wishes.any(random);
        String id = name + "-" + nth;
        long seen = world.history.told(command.target());
        Long expected = random.nextInt(6) == 0 && seen >= 0 ? Long.valueOf(seen) : null;
        RequestKey key = random.nextInt(8) == 0 ? null : new RequestKey("person:" + name, id, command.toString());
        var provenance = new Provenance(Actor.person(name), null, UUID.nameUUIDFromBytes(id.getBytes()));
        var request = new Request(id, new Instruction(command, provenance, expected, key), seen);
        world.history.requests.add(request);
        return request;
    }

    private void ask(Request request) {
        if (request.instruction.key() != null && random.nextInt(6) == 0) {
            world.busyClients++;
            schedule.start(name + " twin", null, () -> {
                askUntilKnown(request);
                world.busyClients--;
            });
        }
        askUntilKnown(request);
    }

    private void askUntilKnown(Request request) {
        for (int attempt = 1; attempt <= PATIENCE; attempt++) {
            boolean known = askOnce(request);
            if (known || request.instruction.key() == null || random.nextInt(12) == 0) {
                return;
            }
            schedule.pause("waits to ask again", Duration.ofMillis(random.nextInt(400)));
        }
    }

    /** Whether it was told what became of it. */
    private boolean askOnce(Request request) {
        Instance instance = someInstance();
        Subject subject = request.subject();
        long since = world.history.told(subject);
        try {
            Receipt[] receipt = new Receipt[1];
            schedule.inside(
                    instance.process(), () -> receipt[0] = instance.commands().send(request.instruction));
            if (instance.process().dead()) {
                throw new Unheard();
            }
            world.history.tells(receipt[0]);
            request.granted.add(receipt[0]);
            schedule.note("GRANTED", request, receipt[0]);
            return true;
        } catch (Refused e) {
            return denied(request, No.REFUSED, e.getMessage(), since);
        } catch (StaleVersion e) {
            return denied(request, No.STALE, e.getMessage(), since);
        } catch (NestedRuntimeException | Unheard e) {
            denied(request, No.UNKNOWN, e.getMessage(), since);
            return false;
        } catch (Crash e) {
            if (!instance.process().dead()) {
                throw e;
            }
            denied(request, No.UNKNOWN, "killed", since);
            return false;
        }
    }

    private boolean denied(Request request, No no, @Nullable String reason, long since) {
        long until = world.version(request.subject());
        request.denied.add(new Denied(no, String.valueOf(reason), since, until));
        schedule.note("DENIED", request, no, reason);
        return true;
    }

    private Instance someInstance() {
        schedule.await("looks for an instance", () -> !world.alive().isEmpty(), Schedule.FOR_EVER);
        var alive = world.alive();
        return alive.get(random.nextInt(alive.size()));
    }

    /** The answer of a process that died before it could be sent. */
    private static final class Unheard extends RuntimeException {

        private Unheard() {
            super("killed", null, false, false);
        }
    }
}
