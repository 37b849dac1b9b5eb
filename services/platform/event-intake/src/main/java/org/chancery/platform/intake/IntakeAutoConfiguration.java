package org.chancery.platform.intake;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.envelope.NewestEvents;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** Finds the projections, followers and reactions of a service and runs them. */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
@EnableConfigurationProperties(IntakeSettings.class)
final class IntakeAutoConfiguration {

    /** A service may gain an intake after migrations of its own, whose numbers are higher. */
    @Bean
    FlywayConfigurationCustomizer intakeMigrations() {
        return flyway -> flyway.outOfOrder(true)
                .locations(Stream.concat(
                                Stream.of(flyway.getLocations()),
                                Stream.of(Location.fromPath("classpath:", "db/intake")))
                        .toArray(Location[]::new));
    }

    @Bean
    SchemaPools schemaPools(DataSource database) throws SQLException {
        return new SchemaPools(database.unwrap(HikariDataSource.class));
    }

    @Bean
    Engine intakeEngine(
            DataSource database,
            SchemaPools pools,
            IntakeSettings settings,
            ObjectProvider<NewestEvents> newest,
            @Value("${chancery.kafka}") String kafka,
            @Value("${chancery.topic-prefix:}") String prefix,
            @Value("${spring.application.name}") String service) {
        return Engine.of(
                new KafkaConnection(kafka, prefix, service),
                newest.getIfAvailable(() -> NewestEvents.NONE),
                new SchemaConnections(database, pools),
                settings);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Intake intake(
            Engine engine,
            ObjectProvider<Projection> projections,
            ObjectProvider<Follower> followers,
            ObjectProvider<Reaction<?>> reactions,
            ObjectProvider<Commands> commands) {
        List<View> views = projections.orderedStream().map(View::of).toList();
        var others = new ArrayList<ConsumerSpec>();
        followers
                .orderedStream()
                .map(follower -> Intake.follower(follower, engine))
                .forEach(others::add);
        reactions
                .orderedStream()
                .map(reaction -> Intake.reaction(reaction, commands.getObject(), engine, System::nanoTime))
                .forEach(others::add);
        return new Intake(engine, views, others);
    }

    @Bean
    IntakeLifecycle intakeLifecycle(Intake intake) {
        return new IntakeLifecycle(intake);
    }

    @Bean
    TopicEnds topicEnds(Engine engine, Intake intake) {
        var topics = new HashSet<String>();
        intake.consumers().forEach(consumer -> topics.addAll(consumer.topics()));
        return new TopicEnds(engine.kafka(), topics);
    }

    @Bean
    IntakeStatus intakeStatus(Engine engine, Intake intake, TopicEnds ends) {
        return new IntakeStatus(intake.consumers(), engine.db(), ends);
    }

    @Bean
    Views views(Intake intake, IntakeStatus status, Engine engine) {
        return new StoredViews(intake, status, engine);
    }

    @Bean
    ParkedEvents parkedEvents(Intake intake, Engine engine) {
        return new StoredParkedEvents(intake, engine.ledger());
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    IntakeAnswers intakeAnswers() {
        return new IntakeAnswers();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ParkedEndpoint parkedEndpoint(Engine engine, ParkedEvents parked) {
        return new ParkedEndpoint(engine.db(), parked);
    }

    @Bean
    IntakeMetrics intakeMetrics(Intake intake, IntakeStatus status) {
        return new IntakeMetrics(status, intake.consumers());
    }

    @Bean
    IntakeHealth intakeHealthIndicator(IntakeStatus status) {
        return new IntakeHealth(status);
    }
}
