package org.chancery.issuer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One issuer for the tests of a class, and its secrets. */
class IssuerFixture {

    @TempDir
    static Path directory;

    static Running issuer;

    @BeforeAll
    static void start() {
        issuer = new Running(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    static String password(String sub) throws Exception {
        JsonNode people = new JsonMapper().readTree(Files.readString(directory.resolve("people.json")));
        return people.path("people")
                .valueStream()
                .filter(person -> person.path("sub").asString().equals(sub))
                .findAny()
                .orElseThrow()
                .path("password")
                .asString();
    }

    static String portalSecret() throws Exception {
        return Files.readString(directory.resolve("portal/chancery.portal.client-secret"));
    }
}
