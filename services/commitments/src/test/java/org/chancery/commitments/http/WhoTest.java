package org.chancery.commitments.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.commitments.events.Bearer;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Test;

class WhoTest {

    private static final PartyCode KR = new PartyCode("KR");

    @Test
    void is_taken_once_however_often_a_list_names_them() {
        var korea = new Who(KR, null);
        var bank = new Who(null, "The bank");

        assertThat(Who.bearers(List.of(korea, bank, korea, bank)))
                .containsExactly(new Bearer(KR, null), new Bearer(null, "The bank"));
        assertThat(Who.bearers(null)).isEmpty();
    }
}
