package org.chancery.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.chancery.notifications.webhook.Answers.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver over TLS, whose certificate is for hooks.example.org. */
class WebhookTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final AtomicInteger requests = new AtomicInteger();
    private HttpsServer server;
    private SSLContext trusting;

    @BeforeEach
    void listen(@TempDir Path directory) throws Exception {
        KeyStore keys = certificate(directory.resolve("keys.p12"));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void gets_it_where_its_certificate_is_for_its_name() throws Exception {
        assertThat(post("hooks.example.org", new DefaultClientTlsStrategy(trusting)))
                .isEqualTo(new Answer(204, null));
    }

    @Test
    void gets_nothing_where_its_certificate_is_for_another_name() {
        assertThatThrownBy(() -> post("other.example.org", new DefaultClientTlsStrategy(trusting)))
                .isInstanceOf(SSLException.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void gets_nothing_where_nobody_vouches_for_its_certificate() {
        assertThatThrownBy(() -> post("hooks.example.org", DefaultClientTlsStrategy.createDefault()))
                .isInstanceOf(SSLException.class);
        assertThat(requests).hasValue(0);
    }

    private Answer post(String host, TlsSocketStrategy tls) throws Exception {
        var names = new CheckedNames(true, _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        try (var client = new WebhookClient(Duration.ofSeconds(30), names, tls)) {
            return client.post(
                    new HttpPost("https://" + host + ":" + server.getAddress().getPort() + "/hook"));
        }
    }

    private static KeyStore certificate(Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=hooks.example.org",
                        "-ext",
                        "san=dns:hooks.example.org",
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyStore both = KeyStore.getInstance("PKCS12");
        both.load(null, null);
        both.setKeyEntry("receiver", keys.getKey("receiver", PASSWORD), PASSWORD, keys.getCertificateChain("receiver"));
        both.setCertificateEntry("trusted", keys.getCertificate("receiver"));
        return both;
    }
}
