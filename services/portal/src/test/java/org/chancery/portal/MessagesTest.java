package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.Field;
import org.junit.jupiter.api.Test;

/** Nobody reads {@code ??a.key??}: whatever pages and forms ask for is there, in both languages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CLASSES = Path.of("target/classes");

    /** {@code #{key}}, {@code #{key(...)}} and {@code messages.msg('key'} or its like, where nothing is added to the key. */
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]|msg\\('([\\w.-]+[\\w-])'\\s*[,)]");

    /** {@code messages.msg('prefix.' + ...)}, {@code choice(..., 'prefix', ...)}. */
    private static final Pattern PREFIX = Pattern.compile("msg\\('([\\w.-]+)\\.'");

    /** A closed list whose members are looked up below a prefix. */
    private static final Pattern LIST = Pattern.compile("\\{((?:'\\w+',?)+)\\} \\}(?:, '([\\w-]+)')?");

    private static final Properties ENGLISH = read("portal.properties");
    private static final Properties KOREAN = read("portal_ko.properties");

    @Test
    void are_the_same_in_both_languages_and_never_blank() {
        assertThat(KOREAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        assertThat(Stream.of(ENGLISH, KOREAN)
                        .flatMap(all -> all.values().stream())
                        .map(Object::toString))
                .noneMatch(String::isBlank);
    }

    @Test
    void are_there_for_every_key_of_a_template() {
        Set<String> asked = new TreeSet<>();
        templates().forEach(text -> {
            Matcher key = ASKED.matcher(text);
            while (key.find()) {
                asked.add(key.group(1) == null ? key.group(2) : key.group(1));
            }
        });
        assertThat(asked).hasSizeGreaterThan(250).isSubsetOf(ENGLISH.stringPropertyNames());
    }

    @Test
    void are_there_below_every_prefix_of_a_template() {
        Set<String> prefixes = new TreeSet<>();
        templates().forEach(text -> {
            Matcher prefix = PREFIX.matcher(text);
            while (prefix.find()) {
                prefixes.add(prefix.group(1) + ".");
            }
        });
        assertThat(prefixes)
                .hasSizeGreaterThan(20)
                .allMatch(prefix -> ENGLISH.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void are_there_for_every_member_of_a_closed_list_in_a_form() {
        Set<String> asked = new TreeSet<>();
        templates().forEach(text -> {
            Matcher list = LIST.matcher(text);
            while (list.find()) {
                if (list.group(2) != null) {
                    for (String member : list.group(1).replace("'", "").split(",")) {
                        asked.add(list.group(2) + "." + member.toLowerCase(Locale.ROOT));
                    }
                }
            }
        });
        assertThat(asked).hasSizeGreaterThan(30).isSubsetOf(ENGLISH.stringPropertyNames());
    }

    @Test
    void are_there_for_every_act_its_questions_and_their_options() {
        Set<String> asked = new TreeSet<>();
        acts().forEach(act -> {
            asked.add("act." + act.name());
            act.fields().forEach(field -> ask(act, field, asked));
        });
        assertThat(asked).hasSizeGreaterThan(200).isSubsetOf(ENGLISH.stringPropertyNames());
    }

    private static void ask(Act<?> act, Field field, Set<String> asked) {
        if (field.kind() != Field.Kind.HIDDEN) {
            String own = "act." + act.name() + "." + field.label();
            asked.add(ENGLISH.containsKey(own) ? own : "field." + field.label());
        }
        field.options().forEach(option -> asked.add(field.prefix() + "." + option.toLowerCase(Locale.ROOT)));
        field.parts().forEach(part -> ask(act, part, asked));
    }

    /** Every act that a class of the portal declares. */
    private static Stream<Act<?>> acts() {
        return files(CLASSES, ".class")
                .map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> name.endsWith("Acts"))
                .flatMap(name -> Stream.of(declared(name).getDeclaredFields()))
                .flatMap(MessagesTest::actsOf);
    }

    private static Class<?> declared(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Act<?>> actsOf(java.lang.reflect.Field constant) {
        try {
            constant.setAccessible(true);
            return switch (constant.get(null)) {
                case Act<?> act -> Stream.of(act);
                case List<?> list -> list.stream().filter(Act.class::isInstance).map(Act.class::cast);
                default -> Stream.of();
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> templates() {
        return files(TEMPLATES, ".html").map(MessagesTest::text);
    }

    private static Stream<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
