package org.chancery.scheduling.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.party.PartyRefusal.A_PARTY_HAS_A_NAME;
import static org.chancery.scheduling.party.PartyRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.party.PartyRefusal.PARTY_IS_REGISTERED;

import java.time.Instant;
import java.util.Map;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.party.PartyCommand.RegisterParty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    private static final PartyCode KR = new PartyCode("KR");
    private static final Map<String, String> NAMES = Map.of("en", "Republic of Korea", "ko", "대한민국");

    private final DeciderScenario<Party, PartyCommand, PartyEvent> party =
            DeciderScenario.of(Party.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    @Nested
    class An_unknown_party {

        @Test
        void enters_the_register() {
            party.given().when(register(NAMES, "Asia/Seoul")).thenEvents(registered("Asia/Seoul"));
        }

        @Test
        void enters_the_register_although_its_zone_is_unknown() {
            party.given().when(register(NAMES, null)).thenEvents(registered(null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Atlantis", "KST", "UTC+9", "+09:00", "asia/seoul", ""})
        void is_refused_with_a_zone_that_is_none(String zone) {
            party.given().when(register(NAMES, zone)).thenRefused(NO_SUCH_ZONE).at("/zone");
        }

        @Test
        void is_refused_without_a_name() {
            party.given()
                    .when(register(Map.of(), null))
                    .thenRefused(A_PARTY_HAS_A_NAME)
                    .at("/names");
        }
    }

    @Nested
    class A_registered_party {

        @Test
        void is_not_registered_again() {
            party.given(registered("Asia/Seoul"))
                    .when(register(NAMES, "Asia/Seoul"))
                    .thenNothing();
        }

        @Test
        void keeps_its_particulars() {
            party.given(registered("Asia/Seoul"))
                    .when(register(NAMES, "Asia/Tokyo"))
                    .thenRefused(PARTY_IS_REGISTERED);
        }

        @Test
        void needs_no_label_beyond_its_own_subject() {
            assertThat(Party.unknown()
                            .evolve(registered(null))
                            .label(registered(null))
                            .about())
                    .isEmpty();
        }
    }

    private static RegisterParty register(Map<String, String> names, @Nullable String zone) {
        return new RegisterParty(KR, PartyKind.STATE, names, Map.of("en", "Korean"), Map.of("en", "Seoul"), zone);
    }

    private static PartyRegistered registered(@Nullable String zone) {
        return new PartyRegistered(KR, PartyKind.STATE, NAMES, Map.of("en", "Korean"), Map.of("en", "Seoul"), zone);
    }
}
