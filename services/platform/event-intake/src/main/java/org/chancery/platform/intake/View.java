package org.chancery.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.util.ClassUtils;

/**
 * A projection with its name checked and the text of its tables read.
 *
 * @param name also the PostgreSQL schema and the consumer
 * @param feeds what fills it
 * @param tables the text of {@code schema.sql}
 */
record View(String name, Feeds feeds, String tables) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** @throws IllegalStateException where the name is no name or {@code schema.sql} is missing */
    static View of(Projection projection) {
        String name = checked(projection.view());
        return new View(name, new Feeds(name, projection.feeds()), tables(ClassUtils.getUserClass(projection)));
    }

    /** The name where it can be that of a consumer and a schema. */
    static String checked(String name) {
        boolean reserved = name.equals("public")
                || name.equals("intake")
                || name.startsWith("pg_")
                || name.equals("information_schema")
                || name.endsWith("_rebuild")
                || name.endsWith("_old");
        if (!NAME.matcher(name).matches() || name.length() > 40 || reserved) {
            throw new IllegalStateException(name + " cannot be the name of a view or follower");
        }
        return name;
    }

    private static String tables(Class<?> projection) {
        try (InputStream in = projection.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("there is no schema.sql beside " + projection.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql beside " + projection.getName() + " cannot be read", e);
        }
    }

    /** Of all that tables which another build has filled may differ by: their text, and the events that are taken. */
    String fingerprint() {
        return Bytes.of((tables + feeds.taken()).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    /** The schema, and the consumer's name is {@link #rebuilder}. */
    String rebuildSchema() {
        return name + "_rebuild";
    }

    /** Where the former tables stand until nobody reads them. */
    String oldSchema() {
        return name + "_old";
    }

    /** The consumer that fills the new tables. */
    String rebuilder() {
        return name + "#rebuild";
    }
}
