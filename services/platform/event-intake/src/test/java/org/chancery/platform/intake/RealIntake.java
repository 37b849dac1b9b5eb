package org.chancery.platform.intake;

import java.util.List;
import java.util.Set;
import org.chancery.platform.envelope.NewestEvents;

/** The intake of this module, put together as its auto-configuration does. */
final class RealIntake implements IntakeUnderTest {

    @Override
    public Instance start(Declared declared) {
        Engine engine = Engine.of(
                declared.kafka(),
                NewestEvents.NONE,
                new SchemaConnections(declared.database(), schema -> new InSchema(declared.database(), schema)),
                declared.settings());
        var intake = new Intake(
                engine,
                declared.projections().stream().map(View::of).toList(),
                declared.reactions().stream()
                        .map(reaction -> Intake.reaction(reaction, declared.desk(), engine, System::nanoTime))
                        .toList());
        var ends = new TopicEnds(declared.kafka(), Set.of("counting"));
        var status = new IntakeStatus(intake.consumers(), engine.db(), ends);
        intake.prepare();
        intake.start();
        return new Instance() {
            @Override
            public Views views() {
                return new StoredViews(intake, status, engine);
            }

            @Override
            public ParkedEvents parkedEvents() {
                return new StoredParkedEvents(intake, engine.ledger());
            }

            @Override
            public List<ConsumerStatus> status() {
                return status.all();
            }

            @Override
            public void close() {
                intake.stop();
                ends.close();
            }
        };
    }
}
