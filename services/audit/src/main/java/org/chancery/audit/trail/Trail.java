package org.chancery.audit.trail;

import java.time.ZoneOffset;
import java.util.List;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Bytes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.chancery.platform.intake.Received.Header;
import org.chancery.platform.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a line for every envelope, whatever its type. */
@Component
final class Trail implements Projection {

    static final String VIEW = "trail";

    private final List<String> topics;

    Trail(@Value("${chancery.audit.topics}") List<String> topics) {
        this.topics = topics;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return topics.stream()
                .map(topic -> Feed.untypedInBatches(topic, this::line))
                .toList();
    }

    private void line(Delivery delivery, Rows rows) {
        List<Header> headers = delivery.received().headers();
        rows.sql("""
                        insert into line (topic, lane, number, event_id, recorded_at, actor, type, name, version, subject,
                            aggregate_version, cause, correlation, import_source, about, marking, body_sha256,
                            key, header_names, header_values, body)
                        values (:topic, :lane, :number, :id, :time, :actor, :type, :name, :version, :subject,
                            :aggregateVersion, :cause, :correlation, :importSource, :about, :marking, :sha256,
                            :key, :headerNames, :headerValues, :body)""")
                .param("topic", delivery.topic())
                .param("lane", delivery.lane())
                .param("number", delivery.number())
                .param("id", delivery.id())
                .param("time", delivery.time().atOffset(ZoneOffset.UTC))
                .param("actor", delivery.provenance().actor().toString())
                .param("type", delivery.type().cloudEventType())
                .param("name", delivery.type().name())
                .param("version", delivery.type().version())
                .param("subject", delivery.subject().toString())
                .param("aggregateVersion", delivery.aggregateVersion())
                .param("cause", delivery.provenance().cause())
                .param("correlation", delivery.provenance().correlation())
                .param("importSource", delivery.provenance().importSource())
                .param("about", about(delivery))
                .param("marking", delivery.label().marking().name())
                .param("sha256", delivery.body().sha256())
                .param("key", array(delivery.received().key()))
                .param("headerNames", headers.stream().map(Header::name).toArray(String[]::new))
                .param(
                        "headerValues",
                        headers.stream().map(header -> array(header.value())).toArray(byte[][]::new))
                .param("body", delivery.body().array())
                .update();
    }

    private static String[] about(Delivery delivery) {
        return delivery.label().about().stream().map(Subject::toString).sorted().toArray(String[]::new);
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }
}
