package org.chancery.platform.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest(classes = ServiceUnderTestIT.Toy.class, properties = "spring.application.name=toy")
class ServiceUnderTestIT {

    @SpringBootApplication
    static class Toy {}

    @Autowired
    JdbcClient db;

    @Autowired
    Environment environment;

    @Test
    void has_an_empty_database_that_its_login_owns() {
        String database = environment.getRequiredProperty("spring.datasource.username");

        assertThat(database).startsWith("toy_");
        assertThat(db.sql("select current_database()").query(String.class).single())
                .isEqualTo(database);
        assertThat(db.sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void has_its_own_topics_with_four_lanes_each() throws Exception {
        String prefix = environment.getRequiredProperty("chancery.topic-prefix");
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", environment.getRequiredProperty("chancery.kafka")))) {
            TopicDescription topic = admin.describeTopics(List.of(prefix + "scheduling"))
                    .allTopicNames()
                    .get()
                    .get(prefix + "scheduling");

            assertThat(topic.partitions()).hasSize(4);
        }
    }

    @Test
    void may_be_started_again_on_the_same_database() {
        String url = environment.getRequiredProperty("spring.datasource.url");
        db.sql("create table left_behind (id int)").update();

        try (var second = new SpringApplicationBuilder(Toy.class)
                .web(WebApplicationType.NONE)
                .initializers(new TestStackInitializer())
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"))) {
            assertThat(second.getBean(JdbcClient.class)
                            .sql("select count(*) from left_behind")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        db.sql("drop table left_behind").update();
    }
}
