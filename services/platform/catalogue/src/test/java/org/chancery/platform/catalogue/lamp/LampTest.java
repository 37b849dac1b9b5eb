package org.chancery.platform.catalogue.lamp;

import java.time.Instant;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class LampTest {

    @Test
    void shines_in_no_black() {
        DeciderScenario.of(new Lamp(false), Instant.EPOCH)
                .given()
                .when(new LightLamp("hall", "black"))
                .thenRefused(LampRefusal.BLACK_IS_NO_LIGHT)
                .at("/colour");
    }
}
