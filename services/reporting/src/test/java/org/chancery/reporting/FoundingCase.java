package org.chancery.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case file of the first Korea-India consultation. */
final class FoundingCase {

    private static final JsonNode CASE = read();

    private FoundingCase() {}

    private static JsonNode read() {
        try (InputStream in = FoundingCase.class.getResourceAsStream("/cases/00-kr-in-global-issues-1-virtual.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String mechanism() {
        return CASE.path("mechanism").path("name").asString();
    }

    static List<String> agenda() {
        return CASE.path("agenda").valueStream().map(JsonNode::asString).toList();
    }

    static JsonNode chair(int side) {
        return CASE.path("chairs").path(side);
    }

    static JsonNode statement(int index) {
        return CASE.path("statements").path(index);
    }

    static JsonNode commitment(int index) {
        return CASE.path("commitments").path(index);
    }
}
