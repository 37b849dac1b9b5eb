package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of ours with the settings that services have, asked through its command port. */
final class OurJournal implements Peer {

    private final Site.Database database;
    private final ConfigurableApplicationContext context;
    private final Commands commands;

    /** One whose events stay in its store. */
    OurJournal(Site.Database database) {
        this(database, properties(database, Map.of("chancery.relay.enabled", "false")));
    }

    /** One that hands its events to the broker. */
    static OurJournal withRelay(Site site, Site.Database database) {
        return new OurJournal(database, properties(database, Map.of("chancery.kafka", site.broker())));
    }

    /** One that hands its events to the broker and fills its view with them. */
    static OurJournal withRelayAndView(Site site, Site.Database database) {
        return new OurJournal(
                database, properties(database, Map.of("chancery.kafka", site.broker(), LedgerService.VIEW, "true")));
    }

    private OurJournal(Site.Database database, List<String> properties) {
        this.database = database;
        context = new SpringApplicationBuilder(LedgerService.class)
                .web(WebApplicationType.NONE)
                .run(properties.toArray(String[]::new));
        commands = context.getBean(Commands.class);
    }

    /** How a ledger service is told where it is: its own settings and those of the house, on this database. */
    static List<String> properties(Site.Database database, Map<String, String> more) {
        var all = new ArrayList<String>();
        all.add("--spring.config.name=ledgers");
        all.add("--spring.datasource.url=" + database.url() + "?logServerErrorDetail=false");
        all.add("--spring.datasource.username=" + database.user());
        all.add("--spring.datasource.password=" + database.password());
        more.forEach((name, value) -> all.add("--" + name + "=" + value));
        return all;
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public void create(UUID aggregate) {
        send(new LedgerCommand.Open(new LedgerId(aggregate), Peer.TEXT));
    }

    @Override
    public List<UUID> aggregates(int count, int events) {
        return Seed.ledgers(database, count, events);
    }

    @Override
    public void again(int events) {
        database.run(
                "DELETE FROM event WHERE version >= " + events,
                "TRUNCATE outbox, answered_request",
                "VACUUM ANALYZE event");
        forget();
    }

    /** Empties the memory of aggregates. */
    void forget() {
        context.getBean(Cache.class).removeAll();
    }

    @Override
    public void update(UUID aggregate) {
        send(new LedgerCommand.MakeEntry(new LedgerId(aggregate), Peer.TEXT));
    }

    private void send(LedgerCommand command) {
        commands.send(new Instruction(
                command,
                new Provenance(Actor.person("seo.yun"), null, UUID.randomUUID()),
                null,
                new RequestKey("person:seo.yun", UUID.randomUUID().toString(), "f".repeat(64))));
    }

    /** What the service is made of. */
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
