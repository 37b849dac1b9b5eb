package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody of the own side who can sign in.
 *
 * @param userName also the client id for a token
 * @param password also the client secret; random, made at the first start
 */
record DemoPerson(String userName, String name, String password, List<String> roles, String clearance) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The people that the issuer made up in its directory; none where it has not. */
    static List<DemoPerson> in(Path issuerDirectory) throws IOException {
        Path file = issuerDirectory.resolve("people.json");
        List<DemoPerson> people = new ArrayList<>();
        if (Files.exists(file)) {
            JsonNode all = JSON.readTree(Files.readAllBytes(file));
            for (JsonNode each : all.path("people")) {
                List<String> roles = new ArrayList<>();
                each.path("roles").forEach(role -> roles.add(role.asString()));
                people.add(new DemoPerson(
                        each.path("sub").asString(),
                        each.path("name").asString(),
                        each.path("password").asString(),
                        roles,
                        each.path("clearance").asString()));
            }
        }
        return people;
    }

    @Override
    public String toString() {
        return name + " (" + userName + ")";
    }
}
