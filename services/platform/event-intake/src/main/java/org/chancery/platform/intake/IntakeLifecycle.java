package org.chancery.platform.intake;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;

/** Makes tables before the service answers its first question; starts consumers last and stops them first. */
final class IntakeLifecycle implements SmartLifecycle, SmartInitializingSingleton {

    private final Intake intake;

    IntakeLifecycle(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void afterSingletonsInstantiated() {
        intake.prepare();
    }

    @Override
    public void start() {
        intake.start();
    }

    @Override
    public void stop() {
        intake.stop();
    }

    @Override
    public boolean isRunning() {
        return intake.isRunning();
    }
}
