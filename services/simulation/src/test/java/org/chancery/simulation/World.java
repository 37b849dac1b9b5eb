package org.chancery.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.notifications.delivery.SimulatedLetters;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.SimulatedIntake;
import org.chancery.platform.journal.SimulatedJournal;
import org.chancery.platform.journal.SimulatedStore;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.SimulatedRelay;
import org.chancery.platform.journal.relay.WakeUp;
import org.chancery.platform.simulation.Broker;
import org.chancery.platform.simulation.Bug;
import org.chancery.platform.simulation.Database;
import org.chancery.platform.simulation.Process;
import org.chancery.platform.simulation.Schedule;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.journal.Campaigns;
import org.jspecify.annotations.Nullable;

/** One service that decides about campaigns, shows them and tells of them, in two instances on one database. */
final class World {

    static final EventTypes TYPES = EventTypes.of("scheduling", CampaignEvent.class);

    static final List<String> CONSUMERS =
            List.of(Tally.NAME, SimulatedLetters.NAME, WhenTargetsSetThenOpenTheirCampaign.NAME);

    private static final List<String> INSTANCES = List.of("a", "b");

    final Schedule schedule;
    final Database database;
    final Broker broker;
    final History history = new History();
    private final @Nullable Bug bug;
    private final Map<String, Instance> instances = new TreeMap<>();
    private int runs;

    /** How many clients have not got all that they want. */
    int busyClients;

    World(Schedule schedule, @Nullable Bug bug) {
        this.schedule = schedule;
        this.database = new Database(schedule);
        this.broker = new Broker(schedule, SimulatedStore.LANES);
        this.bug = bug;
        SimulatedStore.install(database);
    }

    /** Starts whatever instance is not running. */
    void startTheDead(boolean newBuild) {
        for (String name : INSTANCES) {
            Instance instance = instances.get(name);
            if (instance == null || instance.process().dead()) {
                instances.put(name, started(name, newBuild));
            }
        }
    }

    private Instance started(String name, boolean newBuild) {
        runs++;
        var process = new Process(name + runs);
        process.whenDead(() -> database.cut(process));
        schedule.note("STARTS", process.name(), newBuild ? "new build" : "old build");
        var newest = new Newest(TYPES.service());
        Commands commands = SimulatedJournal.start(
                schedule, process, database, Campaigns.shell(), TYPES, newest, new WakeUp(), bug);
        new SimulatedRelay(schedule, process, database, broker, newest, bug).start();
        // Half of the instances keep their name over a restart, as a setting allows.
        String owner = name.equals("a") ? name : process.name();
        var intake = new SimulatedIntake(schedule, process, owner, database, broker, newest, bug);
        intake.view(Tally.NAME, new Tally(schedule, database).feed(newBuild));
        intake.reaction(new WhenTargetsSetThenOpenTheirCampaign(schedule, naming()), commands);
        var letters = new SimulatedLetters(schedule, database, TYPES.service(), bug);
        intake.follower(letters);
        letters.send(process, history.post);
        return new Instance(name, process, commands, newBuild);
    }

    private java.util.function.UnaryOperator<UUID> naming() {
        return bug == Bug.RULE_DRAWS_ITS_IDS
                ? _ -> new UUID(schedule.random().nextLong(), schedule.random().nextLong())
                : WhenTargetsSetThenOpenTheirCampaign::derived;
    }

    List<Instance> alive() {
        return instances.values().stream()
                .filter(instance -> !instance.process().dead())
                .toList();
    }

    /** The newest version of an aggregate that is stored; -1 before the first. */
    long version(Subject subject) {
        long version = -1;
        for (SimulatedStore.Row row : SimulatedStore.all(database)) {
            if (row.aggregate().equals(subject.toString())) {
                version = Math.max(version, row.version());
            }
        }
        return version;
    }

    /** What is still on its way, in words; empty where everything has come to rest. */
    List<String> unfinished() {
        var unfinished = new ArrayList<String>();
        if (!broker.isWhole()) {
            unfinished.add("records are to be brought back");
        }
        if (!SimulatedRelay.isIdle(database, broker)) {
            unfinished.add("not everything is on the topic");
        }
        for (String consumer : CONSUMERS) {
            if (!SimulatedIntake.isAtTheEnd(database, broker, TYPES.service(), consumer)) {
                unfinished.add(consumer + " is not at the end");
            }
        }
        int parked = SimulatedIntake.parked(database);
        if (parked > 0) {
            unfinished.add(parked + " events are parked");
        }
        if (!SimulatedLetters.allSent(database)) {
            unfinished.add("letters are on their way");
        }
        return unfinished;
    }
}
