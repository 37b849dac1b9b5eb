package org.chancery.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that make the issuer the same after every restart. What is missing is made at the first start; everything
 * is readable by its owner only, and written whole or not at all.
 *
 * <ul>
 *   <li>{@code people.json}: {@code {"notice":"...","people":[{"sub","name","roles","clearance","side","password"}]}}
 *   <li>{@code signing-key.json}: the private key as a JWK (RFC 7517)
 *   <li>{@code portal/chancery.portal.client-secret}: for the portal, as a Spring configuration tree
 * </ul>
 */
final class IssuerDirectory {

    private static final String PEOPLE = "people.json";
    private static final String NOTICE = "Demo only: invented people whose passwords lie here in the clear.";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int KEY_BITS = 2048;

    private final Path directory;
    private final Passwords passwords = new Passwords();

    IssuerDirectory(Path directory) {
        this.directory = directory;
    }

    /** The people of the demonstration, with passwords made at the first start that knows them. */
    List<DemoPerson> people() {
        Path file = directory.resolve(PEOPLE);
        try {
            List<DemoPerson> before = Files.exists(file)
                    ? MAPPER.readValue(Files.readString(file), People.class).people()
                    : List.of();
            List<DemoPerson> now = withThoseWhoCameLater(before);
            if (!now.equals(before)) {
                write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new People(NOTICE, now)));
            }
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DemoPerson> withThoseWhoCameLater(List<DemoPerson> before) {
        var known = before.stream().map(DemoPerson::sub).collect(Collectors.toSet());
        Stream<DemoPerson> later =
                DemoPerson.everybody(passwords).stream().filter(person -> !known.contains(person.sub()));
        return Stream.concat(before.stream(), later).toList();
    }

    /** The key that signs tokens. */
    RSAKey signingKey() {
        try {
            return RSAKey.parse(kept("signing-key.json", IssuerDirectory::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException(directory.resolve("signing-key.json") + " is no key", e);
        }
    }

    /** What the portal shows to be the portal. */
    String portalSecret() {
        return kept("portal/chancery.portal.client-secret", passwords::next);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private String kept(String name, Supplier<String> first) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, first.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        // A temporary file is its owner's alone; the name appears when the content is complete.
        Path draft = Files.createTempFile(parent, ".", ".draft");
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private record People(String notice, List<DemoPerson> people) {}
}
