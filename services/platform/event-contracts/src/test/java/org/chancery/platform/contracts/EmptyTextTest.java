package org.chancery.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.contracts.PressEvent.Byline;
import org.chancery.platform.contracts.PressEvent.Edition;
import org.chancery.platform.contracts.PressEvent.IssueId;
import org.chancery.platform.contracts.PressEvent.IssuePrinted;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.junit.jupiter.api.Test;

class EmptyTextTest {

    private final EventCodec codec = new EventCodec(EventTypes.of("press", PressEvent.class));

    @Test
    void an_empty_text_is_read_back_as_one_and_none_as_none() {
        var printed = new IssuePrinted(
                new IssueId(new UUID(1, 1)),
                LocalDate.of(2021, 1, 7),
                null,
                Edition.MORNING,
                600,
                false,
                Map.of("en", ""),
                List.of(new Byline(new PersonName("Kim Seo-yun"), ""), new Byline(new PersonName("Han Ji-ho"), null)),
                null);
        byte[] body = codec.encode(printed);

        assertThat(new String(body, StandardCharsets.UTF_8))
                .contains("{\"author\":\"Kim Seo-yun\",\"title\":\"\"}", "{\"author\":\"Han Ji-ho\"}");
        assertThat(codec.decode(new TypeName("press", "issue-printed", 2), body))
                .isEqualTo(printed);
    }
}
