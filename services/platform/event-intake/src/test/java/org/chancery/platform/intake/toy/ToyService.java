package org.chancery.platform.intake.toy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Follower;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Reaction;
import org.chancery.platform.intake.Views;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class ToyService {

    /** The publisher's topic is one that every test has. */
    static final EventTypes TYPES = EventTypes.of("scheduling", GuestEvent.class);

    static ConfigurableApplicationContext start(TestDatabase database, String topicPrefix, String... others) {
        Stream<String> settings = Stream.of(
                "--spring.application.name=toy",
                "--spring.config.import=classpath:chancery-service.yml,classpath:chancery-reading-service.yml",
                "--server.port=0",
                "--chancery.issuer=" + TestIssuer.shared().issuer(),
                "--chancery.kafka=" + TestStack.kafka().bootstrap(),
                "--chancery.topic-prefix=" + topicPrefix,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        return SpringApplication.run(
                ToyService.class, Stream.concat(settings, Stream.of(others)).toArray(String[]::new));
    }

    sealed interface GuestEvent permits Arrived, Left {}

    @EventType(name = "arrived")
    record Arrived(String door) implements GuestEvent {}

    @EventType(name = "left")
    record Left() implements GuestEvent {}

    record Greet(Subject target) implements Command {}

    @Component
    static final class Visits implements Projection {
        @Override
        public String view() {
            return "visits";
        }

        @Override
        public List<Feed> feeds() {
            return List.of(Feed.of(TYPES).on(GuestEvent.class, this::guest));
        }

        private void guest(GuestEvent event, Delivery delivery, JdbcClient db) {
            switch (event) {
                case Arrived _ ->
                    db.sql("""
                                    insert into visit (guest, visits) values (:guest, 1)
                                    on conflict (guest) do update set visits = visit.visits + 1""").param("guest", delivery.subject().id()).update();
                case Left _ -> {}
            }
        }
    }

    @Component
    static final class Letters implements Follower {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public List<Feed> feeds() {
            return List.of(Feed.untyped(
                    "scheduling",
                    (delivery, db) -> db.sql(
                                    "insert into letter (event_id, about) values (:id, :about) on conflict do nothing")
                            .param("id", delivery.id())
                            .param("about", delivery.subject().toString())
                            .update()));
        }
    }

    @Component
    static final class WhenArrivedThenGreet implements Reaction<Arrived> {
        @Override
        public EventTypes from() {
            return TYPES;
        }

        @Override
        public List<Greet> react(Arrived event, Delivery delivery) {
            return List.of(new Greet(delivery.subject()));
        }
    }

    @Component
    static final class Desk implements Commands {
        final List<Instruction> sent = new CopyOnWriteArrayList<>();
        volatile Runnable meanwhile = () -> {};

        @Override
        public Receipt send(Instruction instruction) {
            meanwhile.run();
            sent.add(instruction);
            return new Receipt(instruction.command().target(), 0, 1);
        }
    }

    @RestController
    static final class VisitsEndpoint {
        private final Views views;

        VisitsEndpoint(Views views) {
            this.views = views;
        }

        @GetMapping("/visits/{guest}")
        @PreAuthorize("isAuthenticated()")
        long visits(@PathVariable String guest, @RequestParam(required = false) @Nullable Applied applied) {
            return views.query(
                    "visits",
                    applied,
                    db -> db.sql("select visits from visit where guest = :guest")
                            .param("guest", guest)
                            .query(Long.class)
                            .optional()
                            .orElse(0L));
        }

        @PostMapping("/views/{view}/rebuild")
        @PreAuthorize("isAuthenticated()")
        void rebuild(@PathVariable String view) {
            views.rebuild(view);
        }
    }
}
