package org.chancery.platform.journal.relay;

import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/** Runs the relay of this service's store, unless {@code chancery.relay.enabled} is false. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
final class RelayAutoConfiguration {

    @Bean
    WakeUp relayWakeUp() {
        return new WakeUp();
    }

    @Bean
    Newest newestEvents(EventTypes types) {
        return new Newest(types.service());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "chancery.relay.enabled", havingValue = "true", matchIfMissing = true)
    @EnableConfigurationProperties(RelaySettings.class)
    static class Running {

        @Bean
        RelayState relayState() {
            return new RelayState();
        }

        @Bean
        RelayParts relayParts(
                JdbcConnectionDetails database,
                RelaySettings settings,
                EventTypes types,
                Newest newest,
                RelayState state) {
            return new RealParts(
                    unpooled(database),
                    settings,
                    types.service(),
                    newest,
                    System::nanoTime,
                    () -> state.is(Doing.RETRYING));
        }

        /** On an operator's word, and before anything of this service runs. */
        @Bean
        @ConditionalOnProperty(name = "chancery.relay.restore-from-topic", havingValue = "true")
        SmartInitializingSingleton theTailFromTheTopic(
                JdbcConnectionDetails database, RelaySettings settings, EventTypes types) {
            return () -> new TailFromTopic(
                            unpooled(database),
                            settings.kafka(),
                            settings.topicPrefix() + types.service(),
                            types.service())
                    .take();
        }

        @Bean
        Relay relay(RelayParts parts, RelaySettings settings, WakeUp wakeUp, RelayState state, Clock clock) {
            return new Relay(new RelayLoop(parts, settings.relay(), wakeUp::await, state, clock), wakeUp);
        }

        @Bean
        OutboxDepth outboxDepth(JdbcClient jdbc, Clock clock) {
            return new OutboxDepth(jdbc, clock);
        }

        @Bean
        RelayMetrics relayMetrics(OutboxDepth depth, RelayState state) {
            return new RelayMetrics(depth, state);
        }

        @Bean
        RelayHealth relayHealthIndicator(OutboxDepth depth, RelayState state) {
            return new RelayHealth(depth, state);
        }

        private static DataSource unpooled(JdbcConnectionDetails database) {
            Class<?> driver = ClassUtils.resolveClassName(database.getDriverClassName(), null);
            var properties = new Properties();
            properties.setProperty("tcpKeepAlive", "true");
            // seconds; a database that vanished must not hold the relay for ever
            properties.setProperty("socketTimeout", "60");
            var source = new SimpleDriverDataSource(
                    (java.sql.Driver) BeanUtils.instantiateClass(driver), database.getJdbcUrl());
            source.setUsername(database.getUsername());
            source.setPassword(database.getPassword());
            source.setConnectionProperties(properties);
            return source;
        }
    }
}
