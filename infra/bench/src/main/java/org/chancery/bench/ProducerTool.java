package org.chancery.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's own tool, in this process so that it is as warm as the relay, with the settings of the relay's producer.
 *
 * @param broker {@code host:port}
 * @param records what it sends, in the tool's own options
 * @see <a href="https://kafka.apache.org/42/operations/">Kafka's operations</a>
 */
record ProducerTool(String broker, String topic, List<String> records) {

    private static final Pattern AT_THE_END = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec .*99\\.9th");

    /** Sends letters drawn by chance, so many bytes a record. They hardly compress. */
    static ProducerTool ofLetters(String broker, String topic, int bytes) {
        return new ProducerTool(broker, topic, List.of("--record-size", Integer.toString(bytes)));
    }

    /** Sends lines of a file, drawn by chance. */
    static ProducerTool ofLines(String broker, String topic, Path file) {
        return new ProducerTool(broker, topic, List.of("--payload-file", file.toString()));
    }

    /** Sends so many, as fast as it can. */
    Callers.Answered send(int many) {
        String said = whatIsSaid(many);
        var found = AT_THE_END.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("the tool said: " + said);
        }
        return new Callers.Answered(many, many / Double.parseDouble(found.group(2)));
    }

    private String whatIsSaid(int many) {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ProducerPerformance.main(arguments(many).toArray(String[]::new));
        } catch (Exception e) {
            throw new IllegalStateException("the tool failed", e);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<String> arguments(int many) {
        var arguments = new ArrayList<>(records);
        arguments.addAll(List.of("--topic", topic, "--num-records", Integer.toString(many), "--throughput", "-1"));
        arguments.addAll(List.of(
                "--producer-props",
                "bootstrap.servers=" + broker,
                "acks=all",
                "enable.idempotence=true",
                "linger.ms=0",
                "batch.size=" + 128 * 1024,
                "compression.type=lz4",
                "max.request.size=" + 1024 * 1024));
        return arguments;
    }
}
