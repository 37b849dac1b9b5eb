package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.IntakeUnderTest.Instance;
import org.chancery.platform.intake.RebuildStatus.State;
import org.chancery.platform.intake.revised.RevisedTally;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view shows one's own write, and can be built anew while it is in use. */
final class ViewPromises {

    static final List<Promise> ALL = List.of(
            new Promise("waits for one's own write and gives up at the limit", ViewPromises::readsOwnWrite),
            new Promise("asks a view by unqualified names", ViewPromises::asks),
            new Promise("rebuilds to the same view and swaps while the live one goes on", ViewPromises::rebuilds),
            new Promise("keeps the live view where the new one would be worse", ViewPromises::keepsTheBetter),
            new Promise("builds a view anew where its tables have changed", ViewPromises::rebuildsChanged),
            new Promise("builds a view anew where it takes what it passed over", ViewPromises::rebuildsWider),
            new Promise("lets nobody take the tables of another build for a mistake", ViewPromises::tellsOtherBuilds),
            new Promise("goes on with a rebuild that a stop interrupted", ViewPromises::resumes),
            new Promise("knows how far every view is", ViewPromises::knowsLag));

    private static final Subject LEFT = Laboratory.counter(0, "left");
    private static final Subject RIGHT = Laboratory.counter(1, "right");

    private ViewPromises() {}

    private static void readsOwnWrite(Laboratory lab) {
        lab.createTopic();
        Views views = lab.start(lab.tally).views();
        Delivery written = lab.count(LEFT, 1);
        assertThat(views.awaitApplied(Tally.NAME, LEFT, written.aggregateVersion(), lab.patience()))
                .isTrue();
        assertThat(lab.amounts(LEFT)).containsExactly(1);
        assertThat(views.awaitApplied(Tally.NAME, LEFT, written.aggregateVersion() + 1, Duration.ofMillis(50)))
                .isFalse();
        assertThatExceptionOfType(ViewNotThereYet.class)
                .isThrownBy(() -> views.query(Tally.NAME, new Applied(LEFT, 7), _ -> "too early"));
    }

    private static void asks(Laboratory lab) {
        lab.createTopic();
        Views views = lab.start(lab.tally).views();
        Delivery written = lab.count(LEFT, 5);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 1);
        int shown = views.query(
                Tally.NAME,
                new Applied(LEFT, written.aggregateVersion()),
                db -> db.sql("select amount from line").query(Integer.class).single());
        assertThat(shown).isEqualTo(5);
        assertThatExceptionOfType(UnknownConsumer.class).isThrownBy(() -> views.rebuild("nobody"));
    }

    private static void rebuilds(Laboratory lab) {
        lab.createTopic();
        Views views = lab.start(lab.tally).views();
        IntStream.rangeClosed(1, 300).forEach(i -> lab.count(i % 2 == 0 ? LEFT : RIGHT, i));
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 300);
        lab.sql().sql("delete from tally.line where amount < 100").update();
        views.rebuild(Tally.NAME);
        for (int i = 301; i <= 400; i++) {
            lab.count(i % 2 == 0 ? LEFT : RIGHT, i);
            views.query(
                    Tally.NAME,
                    db -> db.sql("select count(*) from line").query(Long.class).single());
        }
        lab.eventually().until(() -> state(views), State.SWAPPED::equals);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 400);
        assertThat(lab.amounts(LEFT))
                .isEqualTo(IntStream.rangeClosed(1, 200).map(i -> 2 * i).boxed().toList());
        assertThat(lab.amounts(RIGHT))
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .map(i -> 2 * i - 1)
                        .boxed()
                        .toList());
        RebuildStatus status = views.newestRebuild(Tally.NAME).orElseThrow();
        assertThat(status.taken()).isEqualTo(400);
        assertThat(status.finishedAt()).isNotNull();
    }

    private static void keepsTheBetter(Laboratory lab) {
        lab.createTopic();
        Views views = lab.start(lab.tally).views();
        lab.count(LEFT, 1);
        lab.count(RIGHT, 2);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 2);
        lab.tally.poisoned.add(1);
        views.rebuild(Tally.NAME);
        lab.eventually().until(() -> state(views), State.FAILED::equals);
        assertThat(lab.amounts(LEFT)).containsExactly(1);
        assertThat(views.newestRebuild(Tally.NAME).orElseThrow().reason()).startsWith("1 aggregates are parked");
        lab.count(LEFT, 3);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 3)::equals);
    }

    private static void rebuildsChanged(Laboratory lab) {
        lab.createTopic();
        Instance former = lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.count(RIGHT, 2);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 2);
        former.close();
        Views views = lab.start(new RevisedTally()).views();
        lab.eventually().until(() -> state(views), State.SWAPPED::equals);
        lab.count(LEFT, 3);
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 3);
        String actor = views.query(
                Tally.NAME,
                db -> db.sql("select distinct actor from line")
                        .query(String.class)
                        .single());
        assertThat(actor).isEqualTo("person:min.kim");
    }

    /** The tables are the same, and so is the contract. */
    private static void rebuildsWider(Laboratory lab) {
        lab.createTopic();
        Instance former = lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.feed.publish(Counting.TYPES, LEFT, new Counting.Noted("passed over"));
        lab.count(LEFT, 2);
        lab.eventually().until(() -> lab.amounts(LEFT), List.of(1, 2)::equals);
        former.close();
        Views views = lab.start(new NotedTally(lab.tally)).views();
        lab.eventually().until(() -> state(views), State.SWAPPED::equals);
        assertThat(lab.sql()
                        .sql("select version from tally.line order by place")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L);
    }

    private record NotedTally(Tally former) implements Projection {
        @Override
        public String view() {
            return former.view();
        }

        @Override
        public List<Feed> feeds() {
            return List.of(former.feeds()
                    .getFirst()
                    .inBatches(
                            Counting.NoteEvent.class,
                            (_, delivery, rows) -> rows.sql(
                                            "insert into line (subject, version) values (:subject, :version)")
                                    .param("subject", delivery.subject().toString())
                                    .param("version", delivery.aggregateVersion())
                                    .update()));
        }
    }

    private static void tellsOtherBuilds(Laboratory lab) {
        lab.createTopic();
        Views views = lab.start(lab.tally).views();
        Function<JdbcClient, Integer> question = db ->
                db.sql("select what_comes_later from line").query(Integer.class).single();
        assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> views.query(Tally.NAME, question));
        lab.sql().sql("comment on schema tally is 'of another build'").update();
        assertThatExceptionOfType(ViewNotThereYet.class)
                .isThrownBy(() -> views.query(Tally.NAME, question))
                .matches(Failures::passes);
    }

    private static void resumes(Laboratory lab) {
        lab.createTopic();
        Instance first = lab.start(lab.tally);
        IntStream.rangeClosed(1, 50).forEach(i -> lab.count(LEFT, i));
        lab.eventually().until(() -> lab.lines(Tally.NAME) == 50);
        lab.tally.afterwards = (_, _) -> {
            throw new TransientDataAccessResourceException("busy");
        };
        first.views().rebuild(Tally.NAME);
        lab.eventually().until(() -> state(first.views()), State.RUNNING::equals);
        first.close();
        lab.tally.afterwards = (_, _) -> {};
        Views views = lab.start(lab.tally).views();
        lab.eventually().until(() -> state(views), State.SWAPPED::equals);
        assertThat(lab.amounts(LEFT))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    private static void knowsLag(Laboratory lab) {
        lab.createTopic();
        lab.tally.afterwards = (_, _) -> {
            throw new TransientDataAccessResourceException("busy");
        };
        Instance instance = lab.start(lab.tally);
        lab.count(LEFT, 1);
        lab.count(RIGHT, 2);
        lab.eventually().until(() -> lab.status(instance, Tally.NAME).lag(), Long.valueOf(2)::equals);
        lab.tally.afterwards = (_, _) -> {};
        lab.eventually()
                .untilAsserted(() -> assertThat(instance.views().list())
                        .containsExactly(new ConsumerStatus(
                                Tally.NAME,
                                ConsumerStatus.Kind.VIEW,
                                ConsumerStatus.State.UP_TO_DATE,
                                0L,
                                0,
                                List.of())));
    }

    private static State state(Views views) {
        return views.newestRebuild(Tally.NAME)
                .map(RebuildStatus::state)
                .orElseThrow(() -> new AssertionError("no rebuild was ordered"));
    }
}
