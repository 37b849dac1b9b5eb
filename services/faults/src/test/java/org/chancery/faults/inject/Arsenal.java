package org.chancery.faults.inject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;
import org.chancery.faults.ground.Weather;
import org.chancery.faults.sinks.MailSink;
import org.chancery.faults.sinks.WebhookSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every fault there is, made for a run. */
public final class Arsenal {

    private static final Logger LOG = LoggerFactory.getLogger(Arsenal.class);

    private final Field field;
    private final Ground ground;

    /** @param field what they work on */
    public Arsenal(Field field) {
        this.field = field;
        this.ground = field.ground();
    }

    /** 1 and 2: any instance of the service. */
    public Fault killOf(Program program) {
        return new KillService(ground.anyOf(program, field.chance()));
    }

    /** 3. */
    public Fault killOfBroker() {
        return new KillBroker(ground.broker());
    }

    /** 8: any instance of the service. */
    public Fault standsStill(Program program, Duration lasts) {
        return new FreezeService(ground.anyOf(program, field.chance()), lasts);
    }

    /** 9. */
    public Fault brokerStandsStill(Duration lasts) {
        return new FreezeBroker(ground.broker(), lasts);
    }

    /** 17. */
    public Fault recordsComeAgain() {
        return new RepeatRecords(field, 100);
    }

    /** 20, through the store. */
    public Fault poisonedStore() {
        return new PoisonedStore(
                ground, new UUID(field.chance().nextLong(), field.chance().nextLong()));
    }

    /** 20, past the store. */
    public Fault poisonedTopic() {
        return new PoisonedTopic(field);
    }

    /** 26, where the machine has what it needs. */
    public Optional<Fault> clockJumps(Program program) {
        Instance victim = ground.anyOf(program, field.chance());
        Optional<Fault> jump = LyingClock.make(ground.home(), victim.name())
                .map(clock -> new ClockStep(victim, clock, Duration.ofSeconds(4)));
        if (jump.isEmpty()) {
            LOG.warn("no clock jumps: there is no C compiler here (Debian: apt-get install gcc libc6-dev)");
        }
        return jump;
    }

    /** Each of them, as often as it has kinds; those that this machine cannot have are named in the log. */
    public List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        Program.keepers().forEach(program -> all.add(killOf(program)));
        all.add(killOfBroker());
        all.addAll(store());
        all.add(new KillEverything(ground));
        all.add(standsStill(any(Program.keepers()), Duration.ofSeconds(70)));
        List.of(5, 40, 130).forEach(seconds -> all.add(brokerStandsStill(Duration.ofSeconds(seconds))));
        all.addAll(links());
        all.add(recordsComeAgain());
        all.add(new OvertakingRecords(ground, any(Program.writers()), false));
        all.add(new OvertakingRecords(ground, any(Program.writers()), true));
        all.add(poisonedStore());
        all.add(poisonedTopic());
        all.add(new Oversize(field));
        all.add(new SlowReader(ground.postgres(), "consultations", Duration.ofSeconds(30)));
        all.addAll(receivers());
        clockJumps(any(Program.writers())).ifPresent(all::add);
        all.add(new RollingUpgrade(ground));
        all.add(new RebuildUnderLoad(field.rebuilding()));
        outOfMemory(any(Program.keepers())).ifPresent(all::add);
        all.add(new StarvedCpu(ground.anyOf(any(Program.keepers()), field.chance()), Duration.ofSeconds(30)));
        return all;
    }

    /** 4, 10, 11, 12, 28 and 29. */
    private List<Fault> store() {
        List<Fault> store = new ArrayList<>(List.of(
                new KillPostgres(ground.postgres()),
                new KillBackend(ground.postgres(), any(Program.keepers())),
                new FreezePostgres(ground.postgres(), Duration.ofSeconds(30)),
                new StopPostgres(ground.postgres(), "INT"),
                new StopPostgres(ground.postgres(), "QUIT"),
                new LongTransaction(ground.postgres(), Duration.ofSeconds(65)),
                new StallsInStore(ground, any(Program.writers()), mark(), field.chance(), Duration.ofSeconds(61))));
        if (ground.diskIsSmall()) {
            store.add(new FullDisk(ground.postgres(), Duration.ofSeconds(10)));
        } else {
            LOG.warn("no disk is full: only root can have a small one");
        }
        return store;
    }

    /** 14, 15 and 16, between one service and PostgreSQL, and between all and the broker. */
    private List<Fault> links() {
        var slow = new Weather(true, true, Duration.ofMillis(200), 0);
        var torn = new Weather(true, true, Duration.ofMillis(5), 0.01);
        List<Fault> links = new ArrayList<>();
        Map.of(14, Weather.CUT, 15, Weather.NO_WAY_BACK, 16, slow)
                .forEach((number, weather) -> links.addAll(broken(number, weather)));
        links.addAll(broken(15, Weather.NO_WAY_THERE));
        links.addAll(broken(16, torn));
        return links;
    }

    private List<Fault> broken(int number, Weather weather) {
        Program program = any(Program.keepers());
        Duration lasts = Duration.ofSeconds(20);
        return List.of(
                new BadLink(
                        ground.toPostgres(program),
                        weather,
                        number,
                        "between %s and PostgreSQL: %s".formatted(program.word(), weather),
                        program.word(),
                        lasts),
                new BadLink(
                        ground.toBroker(), weather, number, "before the broker: " + weather, Touched.BROKER, lasts));
    }

    /** 24 and 25. */
    private List<Fault> receivers() {
        Duration lasts = Duration.ofSeconds(8);
        List<Fault> receivers = new ArrayList<>();
        EnumSet.complementOf(EnumSet.of(MailSink.Mood.WILLING))
                .forEach(mood -> receivers.add(new MoodyMail(field.mail(), mood, lasts)));
        EnumSet.complementOf(EnumSet.of(WebhookSink.Mood.WILLING))
                .forEach(mood -> receivers.add(new MoodyReceiver(field.webhooks(), mood, lasts)));
        return receivers;
    }

    /** 34, where the machine lets us. */
    private Optional<Fault> outOfMemory(Program program) {
        Optional<Fault> fault =
                OutOfMemory.findGroups().map(parent -> new OutOfMemory(ground.anyOf(program, field.chance()), parent));
        if (fault.isEmpty()) {
            LOG.warn("nobody runs out of memory: control groups of version 1 cannot be made here");
        }
        return fault;
    }

    private UUID mark() {
        return new UUID(field.chance().nextLong(), field.chance().nextLong());
    }

    private Program any(List<Program> programs) {
        return programs.get(field.chance().nextInt(programs.size()));
    }
}
