package org.chancery.minutes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.Undertaking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndertakingBodyTest {

    private static final UUID EARLIER = new UUID(6, 1);

    private static UndertakingBody body(@Nullable UUID repeats) {
        return new UndertakingBody(
                null,
                Undertaking.Kind.REQUEST,
                List.of(new UndertakingBody.Who(new PartyCode("MX"), null)),
                null,
                new ProtectedText("Reopen the resident mission"),
                null,
                null,
                new UndertakingBody.When(Due.Shape.OPEN_ENDED, "no date", null, null),
                null,
                repeats);
    }

    private static Undertaking written(@Nullable UUID repeats) {
        return UndertakingBody.undertakings(List.of(body(repeats)), new StatementId(new UUID(4, 1)))
                .getFirst();
    }

    @Test
    void names_the_commitment_that_it_repeats_and_gives_it_back() {
        Undertaking again = written(EARLIER);
        assertThat(again.repeats()).isEqualTo(new Subject("commitment", EARLIER.toString()));
        assertThat(UndertakingBody.of(again).repeats()).isEqualTo(EARLIER);
    }

    @Test
    void takes_an_owner_once_however_often_it_is_listed() {
        var mexico = new UndertakingBody.Who(new PartyCode("MX"), null);
        var twice = new UndertakingBody(
                null,
                Undertaking.Kind.REQUEST,
                List.of(mexico, mexico),
                List.of(mexico, mexico),
                new ProtectedText("Reopen the resident mission"),
                null,
                null,
                new UndertakingBody.When(Due.Shape.OPEN_ENDED, "no date", null, null),
                null,
                null);

        Undertaking taken = UndertakingBody.undertakings(List.of(twice), new StatementId(new UUID(4, 1)))
                .getFirst();
        assertThat(taken.owners()).hasSize(1);
        assertThat(taken.counterparts()).hasSize(1);
    }

    @Test
    void repeats_nothing_where_it_says_so() {
        assertThat(written(null).repeats()).isNull();
        assertThat(UndertakingBody.of(written(null)).repeats()).isNull();
    }
}
