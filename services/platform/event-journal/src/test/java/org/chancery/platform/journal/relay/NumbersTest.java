package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void are_all_there_up_to_the_first_hole() {
        assertThat(through(1, 2, 3, 5, 6)).isEqualTo(3);
        assertThat(through(2, 3)).isZero();
        assertThat(through()).isZero();
    }

    @Test
    void that_come_late_fill_the_hole() {
        assertThat(through(1, 2, 5, 6, 3, 4)).isEqualTo(6);
        assertThat(through(1, 5, 3, 2)).isEqualTo(3);
    }

    @Test
    void go_up_to_the_highest_whatever_is_missing() {
        var numbers = new Numbers(3);
        assertThat(numbers.highest()).isEqualTo(3);
        numbers.add(9);
        numbers.add(7);
        assertThat(numbers.highest()).isEqualTo(9);
        assertThat(numbers.through()).isEqualTo(3);
    }

    @Test
    void that_come_again_change_nothing() {
        assertThat(through(1, 2, 4, 4, 1, 2, 3, 4)).isEqualTo(4);
    }

    @Test
    void in_any_order_say_what_a_plain_set_says() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Long> some = new ArrayList<>();
            for (int nth = 0; nth < 60; nth++) {
                some.add(1L + random.nextInt(40));
            }
            Collections.shuffle(some, random);
            var numbers = new Numbers(0);
            var met = new TreeSet<Long>();
            for (long number : some) {
                numbers.add(number);
                met.add(number);
                long expected = LongStream.iterate(1, each -> each + 1)
                                .filter(each -> !met.contains(each))
                                .findFirst()
                                .orElseThrow()
                        - 1;
                assertThat(numbers.through()).as("%s", met).isEqualTo(expected);
            }
        }
    }

    private static long through(long... met) {
        var numbers = new Numbers(0);
        LongStream.of(met).forEach(numbers::add);
        return numbers.through();
    }
}
