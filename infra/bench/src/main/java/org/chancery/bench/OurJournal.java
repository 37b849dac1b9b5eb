package org.chancery.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.common.caching.Cache;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Provenance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A writing service of ours with the settings that services have, asked through its command port. */
final class OurJournal implements Peer {

    private static final int SEEDERS = 32;

    private final ConfigurableApplicationContext context;
    private final Commands commands;

    OurJournal(Map<String, String> properties) {
        context = new SpringApplicationBuilder(LedgerService.class)
                .web(WebApplicationType.NONE)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        commands = context.getBean(Commands.class);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public void create() {
        send(new LedgerCommand.Open(LedgerId.fresh(), Peer.TEXT));
    }

    @Override
    public List<UUID> aggregates(int count, int events) {
        List<LedgerId> ledgers =
                LongStream.range(0, count).mapToObj(nth -> LedgerId.fresh()).toList();
        Callers.of(SEEDERS, (long) count * events, nth -> send(entry(ledgers.get((int) (nth % count)))));
        // As after a start: nothing is remembered.
        context.getBean(Cache.class).removeAll();
        return ledgers.stream().map(LedgerId::value).toList();
    }

    @Override
    public void update(UUID aggregate) {
        send(entry(new LedgerId(aggregate)));
    }

    private static LedgerCommand entry(LedgerId ledger) {
        return new LedgerCommand.MakeEntry(ledger, Peer.TEXT);
    }

    private void send(LedgerCommand command) {
        commands.send(new Instruction(
                command,
                new Provenance(Actor.person("seo.yun"), null, UUID.randomUUID()),
                null,
                new RequestKey("person:seo.yun", UUID.randomUUID().toString(), "f".repeat(64))));
    }

    @Override
    public void close() {
        context.close();
    }
}
