package org.chancery.platform.teststack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/**
 * Gives a service under test an empty database, empty topics and a free port. Only what the test itself says, in
 * {@code @SpringBootTest(properties)} or as an argument, wins over it: so two contexts of one test may share a database.
 */
public final class TestStackInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> WORDS_OF_THE_TEST = List.of("commandLineArgs", "Inlined Test Properties");
    private static final List<String> LOUD = List.of("kafka", "org.apache.kafka", "state.change.logger");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String service = environment.getProperty("spring.application.name", "service");
        TestDatabase database = TestStack.postgres().newDatabase(service);
        TestKafka kafka = TestStack.kafka();

        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("chancery.postgres", database.address());
        properties.put("chancery.database.password", database.password());
        properties.put("chancery.kafka", kafka.bootstrap());
        properties.put("chancery.topic-prefix", kafka.newTopicPrefix());
        properties.put("spring.datasource.url", url(environment, database));
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.port", "0");
        insert(environment.getPropertySources(), properties);
        TestStack.used(context);
        LoggingSystem logging = LoggingSystem.get(Objects.requireNonNull(context.getClassLoader()));
        LOUD.forEach(logger -> logging.setLogLevel(logger, LogLevel.WARN));
    }

    /** The address with the connection parameters that the service sets in production. */
    private static String url(ConfigurableEnvironment environment, TestDatabase database) {
        String declared = environment.getProperty("spring.datasource.url", "");
        int parameters = declared.indexOf('?');
        return parameters < 0 ? database.url() : database.url() + declared.substring(parameters);
    }

    private static void insert(MutablePropertySources sources, Map<String, Object> properties) {
        sources.addFirst(new MapPropertySource("test stack", properties));
        for (String name : WORDS_OF_THE_TEST) {
            PropertySource<?> words = sources.remove(name);
            if (words != null) {
                sources.addFirst(words);
            }
        }
    }
}
