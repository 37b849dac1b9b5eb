package org.chancery.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.platform.catalogue.lamp.LampEvent;
import org.chancery.platform.envelope.EventTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final EventTypes LAMPS = EventTypes.of("lamps", LampEvent.class);
    private static final Path CLASSES = Path.of("target", "test-classes");

    @TempDir
    private Path docs;

    @Test
    void tells_commands_events_and_refusals() throws Throwable {
        run("is fresh", true);

        assertThat(Files.readString(page()))
                .contains("| LightLamp | lamp, colour |")
                .contains("| `lamp-lit` | 1 | LampLit |")
                .contains("| `BLACK_IS_NO_LIGHT` | invalid | A lamp shines in a colour. |");
    }

    @Test
    void is_stale_once_anything_was_edited_by_hand() throws Throwable {
        run("is fresh", true);
        assertThatCode(() -> run("is fresh", false)).doesNotThrowAnyException();

        Files.writeString(page(), Files.readString(page()).replace("colour", "color"));

        assertThatThrownBy(() -> run("is fresh", false)).hasMessageContaining("tells of an earlier build");
    }

    @Test
    void notices_a_page_that_was_never_written() {
        assertThatThrownBy(() -> run("is fresh", false)).hasMessageContaining("-Dapprove=true");
    }

    @Test
    void asks_for_a_scenario_of_every_refusal() {
        assertThatCode(() -> run("BLACK_IS_NO_LIGHT is reached", false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run("NOBODY_ASKS_FOR_THIS is reached", false))
                .hasMessageContaining("no scenario is refused with NOBODY_ASKS_FOR_THIS");
    }

    private void run(String test, boolean approve) throws Throwable {
        DynamicTest found = Catalogue.in(CLASSES, "lamps", LAMPS, docs, approve)
                .tests()
                .filter(each -> each.getDisplayName().equals(test))
                .findFirst()
                .orElseThrow(() -> new IOException("no test " + test));
        found.getExecutable().execute();
    }

    private Path page() {
        return docs.resolve("lamps.md");
    }
}
