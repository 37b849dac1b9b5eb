package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables, indexes and trigger of the journal without the journal. */
final class JournalTables {

    private JournalTables() {}

    /** @param database has none of them yet */
    static void make(Site.Database database) {
        try {
            Resource[] migrations =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/journal/V*.sql");
            Stream.of(migrations)
                    .sorted(Comparator.comparing(JournalTables::name))
                    .forEach(each -> database.run(text(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource migration) {
        return String.valueOf(migration.getFilename());
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
