package org.chancery.platform.identity.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.chancery.platform.envelope.Marking;

/**
 * Publishes its keys on a free port of the loopback interface and signs whatever token a test wants, good or bad. Point
 * {@code chancery.issuer} to {@link #issuer()} and the service takes its tokens.
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void identity(DynamicPropertyRegistry registry) {
 *     registry.add("chancery.issuer", TestIssuer.shared()::issuer);
 * }
 * }</pre>
 */
public final class TestIssuer implements AutoCloseable {

    private static final String KEYS = "/oauth2/jwks";

    private final HttpServer server;
    private final RSAKey key = newKey("signing");

    private TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(KEYS, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
        server.start();
    }

    /** A new issuer with a key of its own. */
    public static TestIssuer start() {
        return new TestIssuer();
    }

    /** The one issuer that all tests of a JVM may use; it ends with the JVM. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** The claim {@code iss} of its tokens, and the address under which its keys are. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A good token, ready to be spoilt. */
    public TestToken person(String sub) {
        return new TestToken(this, sub);
    }

    /** The bearer token of a person with these roles. */
    public String token(String sub, Marking clearance, String... roles) {
        return person(sub).clearance(clearance).roles(roles).sign();
    }

    /** The whole value of the header {@code Authorization}. */
    public String bearer(String sub, Marking clearance, String... roles) {
        return "Bearer " + token(sub, clearance, roles);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What RFC 9068 calls the type of an access token. */
    static JOSEObjectType accessToken() {
        return new JOSEObjectType("at+jwt");
    }

    private static final class Shared {
        static final TestIssuer ISSUER = new TestIssuer();
    }
}
