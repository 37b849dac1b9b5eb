package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.chancery.commitments.watch.WatchSettings;
import org.junit.jupiter.api.Test;

class WatchSettingsTest {

    @Test
    void reminds_before_a_day_and_escalates_after_it() {
        Duration back = Duration.ofDays(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> new WatchSettings(back, Duration.ofDays(14)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WatchSettings(Duration.ofDays(7), back));
        assertThatCode(() -> new WatchSettings(Duration.ZERO, Duration.ZERO)).doesNotThrowAnyException();
    }
}
