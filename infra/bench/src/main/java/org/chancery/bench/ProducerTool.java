package org.chancery.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's own tool, in this process so that it is as warm as the relay, with the settings of the relay's producer.
 *
 * @param broker {@code host:port}
 * @param bytes how large a record is
 * @see <a href="https://kafka.apache.org/42/operations/">Kafka's operations</a>
 */
record ProducerTool(String broker, String topic, int bytes) {

    private static final Pattern AT_THE_END = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec .*99\\.9th");

    /** Sends so many, as fast as it can. */
    Callers.Answered send(int records) {
        String said = whatIsSaid(records);
        var found = AT_THE_END.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("the tool said: " + said);
        }
        return new Callers.Answered(records, records / Double.parseDouble(found.group(2)));
    }

    private String whatIsSaid(int records) {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ProducerPerformance.main(new String[] {
                "--topic",
                topic,
                "--num-records",
                Integer.toString(records),
                "--record-size",
                Integer.toString(bytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + broker,
                "acks=all",
                "enable.idempotence=true",
                "linger.ms=0",
                "batch.size=" + 128 * 1024,
                "max.request.size=" + 1024 * 1024
            });
        } catch (Exception e) {
            throw new IllegalStateException("the tool failed", e);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
