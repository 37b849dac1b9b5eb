package org.chancery.platform.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.ConsumerStatus.Kind;
import org.chancery.platform.intake.IntakeStatus.Progressed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views in this service's database. */
final class StoredViews implements Views {

    /** How long a wait goes without asking the database, since another instance may be the one that commits. */
    private static final Duration ASK_ANYWAY = Duration.ofMillis(100);

    private final Intake intake;
    private final IntakeStatus status;
    private final Engine engine;
    private final RebuildRecords rebuilds;

    StoredViews(Intake intake, IntakeStatus status, Engine engine) {
        this.intake = intake;
        this.status = status;
        this.engine = engine;
        this.rebuilds = new RebuildRecords(engine.db());
    }

    @Override
    public <T extends @Nullable Object> T query(String view, Function<JdbcClient, T> question) {
        return query(view, null, question);
    }

    @Override
    public <T extends @Nullable Object> T query(
            String view, @Nullable Applied awaited, Function<JdbcClient, T> question) {
        if (find(view).isEmpty()) {
            throw new IllegalArgumentException("no projection declares the view " + view);
        }
        if (awaited != null
                && !awaitApplied(
                        view,
                        awaited.subject(),
                        awaited.version(),
                        engine.settings().patience())) {
            throw new ViewNotThereYet(view, awaited);
        }
        try {
            return engine.transactions().reading(view, () -> question.apply(engine.db()));
        } catch (BadSqlGrammarException e) {
            throw intake.hasTablesOfThisBuild(view) ? e : new ViewNotThereYet(view, e);
        }
    }

    @Override
    public boolean awaitApplied(String view, Subject subject, long version, Duration limit) {
        AppliedVersions applied = engine.ledger().applied();
        long end = System.nanoTime() + limit.toNanos();
        try (Changes.Waiter waiter = engine.ledger().changes().listen(view, subject.toString())) {
            while (!applied.reached(view, subject, version)) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative()) {
                    return false;
                }
                waiter.await(left.compareTo(ASK_ANYWAY) < 0 ? left : ASK_ANYWAY);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public List<ConsumerStatus> list() {
        return status.all().stream().filter(one -> one.kind() == Kind.VIEW).toList();
    }

    @Override
    public void rebuild(String view) {
        intake.rebuild(view);
    }

    @Override
    public Optional<RebuildStatus> newestRebuild(String view) {
        ConsumerSpec consumer = known(view);
        String filling = rebuilds.running(view) ? view + "#rebuild" : view;
        Progressed progressed =
                status.progressed(consumer, engine.ledger().positions().load(filling));
        return rebuilds.status(view, progressed.taken(), progressed.total());
    }

    private ConsumerSpec known(String view) {
        return find(view).orElseThrow(() -> new UnknownConsumer(view));
    }

    private Optional<ConsumerSpec> find(String view) {
        return intake.consumers().stream()
                .filter(consumer ->
                        consumer.kind() == Kind.VIEW && consumer.name().equals(view))
                .findFirst();
    }
}
