package org.chancery.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Things to do, some more often than others. */
final class WeightedDeeds {

    private final List<Runnable> deeds = new ArrayList<>();

    /** @param weight how often it is done, beside the weights of the others */
    WeightedDeeds with(int weight, Runnable deed) {
        for (int i = 0; i < weight; i++) {
            deeds.add(deed);
        }
        return this;
    }

    Runnable any(Random chance) {
        return deeds.get(chance.nextInt(deeds.size()));
    }
}
