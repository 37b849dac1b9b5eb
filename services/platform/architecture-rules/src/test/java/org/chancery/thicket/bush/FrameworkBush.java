package org.chancery.thicket.bush;

import org.chancery.platform.deciding.Decider;
import org.springframework.context.annotation.Bean;

public final class FrameworkBush implements Decider {

    @Bean
    public String name() {
        return "bush";
    }
}
