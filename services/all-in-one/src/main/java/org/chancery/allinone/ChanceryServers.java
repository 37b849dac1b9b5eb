package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.servers.KafkaChild;
import org.chancery.platform.servers.KafkaSettings;
import org.chancery.platform.servers.PostgresAdministrator;
import org.chancery.platform.servers.PostgresServer;
import org.chancery.platform.servers.PostgresSettings;

/** Starts the two servers with what they keep in the data directory. */
record ChanceryServers(Ports ports, DataDirectory data, List<Path> brokerClassPath) {

    private static final List<String> BROKER_FLAGS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    PostgresServer startPostgres() throws IOException {
        PostgresServer server = PostgresServer.start(new PostgresSettings(
                data.root().resolve("postgres"),
                data.root().resolve("programs"),
                data.log("postgres"),
                ports.of(Ports.POSTGRES),
                data.secret("database-superuser"),
                true));
        try {
            server.administrator()
                    .ensureDatabases(PostgresAdministrator.knownDatabases(), data.secret(Surroundings.LOGIN_PASSWORD));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    KafkaChild startKafka() {
        var settings = new KafkaSettings(
                data.root().resolve("kafka"), ports.of(Ports.KAFKA), ports.of(Ports.KAFKA_CONTROLLER), true);
        return KafkaChild.start(brokerClassPath, brokerFlags(), settings, data.log("kafka"));
    }

    private static List<String> brokerFlags() {
        var flags = new ArrayList<>(BROKER_FLAGS);
        String cache = System.getProperty("chancery.broker.cache");
        if (cache != null) {
            flags.add(cache);
        }
        return flags;
    }
}
