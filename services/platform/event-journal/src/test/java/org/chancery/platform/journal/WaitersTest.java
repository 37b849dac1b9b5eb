package org.chancery.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.journal.AppendGroup.Waiting;
import org.chancery.platform.journal.relay.Newest;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitersTest {

    private static final int ROOM = 40;

    private final Waiters waiters = new Waiters(ROOM);

    @Test
    void a_writer_takes_whatever_waits_while_nobody_else_writes() throws Exception {
        add(3);

        assertThat(members(waiters.next())).isEqualTo(3);
    }

    @Test
    void a_second_writer_waits_until_a_group_of_its_own_pays() throws Exception {
        add(1);
        AppendGroup first = waiters.next();
        CompletableFuture<AppendGroup> second = anotherWriter();
        add(16);

        assertThat(members(first)).isEqualTo(1);
        assertThat(members(second.get())).isEqualTo(16);
    }

    @Test
    void what_is_too_little_for_a_second_writer_is_taken_by_the_first_when_it_is_free() throws Exception {
        add(1);
        waiters.next();
        add(15);
        waiters.stored();

        assertThat(members(waiters.next())).isEqualTo(15);
    }

    @Test
    void one_for_whom_there_is_no_room_is_sent_away_and_one_who_waits_for_it_gets_it() throws Exception {
        add(ROOM);
        assertThat(waiters.add(waiting(), 0, TimeUnit.SECONDS)).isFalse();
        CompletableFuture<Boolean> patient = CompletableFuture.supplyAsync(() -> added(60));

        assertThat(members(waiters.next())).isGreaterThanOrEqualTo(ROOM);
        assertThat(patient.get()).isTrue();
    }

    @Test
    void once_closed_it_takes_nobody_and_gives_back_who_is_left() throws Exception {
        add(2);

        assertThat(waiters.close()).hasSize(2);
        assertThat(waiters.add(waiting(), 60, TimeUnit.SECONDS)).isFalse();
    }

    private CompletableFuture<AppendGroup> anotherWriter() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return waiters.next();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void add(int count) {
        IntStream.range(0, count).forEach(_ -> assertThat(added(0)).isTrue());
    }

    private boolean added(int seconds) {
        try {
            return waiters.add(waiting(), seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Waiting waiting() {
        return new Waiting(new Append(List.of(), null));
    }

    private static int members(AppendGroup group) {
        var members = new AtomicInteger();
        group.store(
                new JournalStore() {
                    @Override
                    public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
                        members.set(appends.size());
                        return List.of();
                    }

                    @Override
                    public List<StoredEvent> read(String aggregateId, long fromVersion) {
                        return List.of();
                    }

                    @Override
                    public boolean exists(String aggregateId) {
                        return false;
                    }

                    @Override
                    public boolean isDiverged() {
                        return false;
                    }

                    @Override
                    public Optional<Receipt> answer(RequestKey key) {
                        return Optional.empty();
                    }
                },
                new Newest("jars"));
        return members.get();
    }
}
