package org.chancery.notifications.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.notifications.subscription.Subscription.State;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions there are. Every change is logged with who made it; addresses and secrets are not. */
@Component
public class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final JdbcClient db;

    Subscriptions(JdbcClient db) {
        this.db = db;
    }

    /** The subscription of this id, whatever became of it. */
    public Optional<Subscription> find(UUID id) {
        return db.sql("select * from subscription where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Adds one. @return whether it was added; false where the id is taken or the owner already follows just so */
    @Transactional
    public boolean add(Subscription subscription) {
        int added = db.sql("""
                insert into subscription (id, owner, clearance, about, channel, address, escalations_only, secret,
                    created_at, state)
                values (:id, :owner, :clearance, :about, :channel, :address, :escalations, :secret, :at, 'ACTIVE')
                on conflict do nothing""")
                .param("id", subscription.id())
                .param("owner", subscription.owner())
                .param("clearance", subscription.clearance().name())
                .param("about", subscription.about().toString())
                .param("channel", subscription.channel().name())
                .param("address", subscription.address())
                .param("escalations", subscription.escalationsOnly())
                .param("secret", subscription.secret())
                .param("at", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            LOG.atInfo()
                    .addKeyValue("subscription", subscription.id())
                    .addKeyValue("owner", subscription.owner())
                    .addKeyValue("about", subscription.about())
                    .addKeyValue("channel", subscription.channel())
                    .log("subscription made");
        }
        return added == 1;
    }

    /** The subscriptions of an owner that have not ended, oldest first. */
    public List<Subscription> of(String owner, @Nullable Place after, int limit) {
        return db.sql("""
                select * from subscription where owner = :owner and state <> 'ENDED'
                    and (:time::timestamptz is null or (created_at, id) > (:time::timestamptz, :id::uuid))
                order by created_at, id limit :limit""")
                .param("owner", owner)
                .param("time", after == null ? null : after.time().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Ends one, and what was planned for it. @return false where the owner has none of this id */
    @Transactional
    public boolean end(UUID id, String owner) {
        int ended = db.sql(
                        "update subscription set state = 'ENDED' where id = :id and owner = :owner and state <> 'ENDED'")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (ended == 1) {
            dropPlanned(id, "the subscription was ended");
            LOG.atInfo()
                    .addKeyValue("subscription", id)
                    .addKeyValue("owner", owner)
                    .log("subscription ended");
        }
        return ended == 1;
    }

    /** The receiver is gone for good: nothing more is sent to it. */
    @Transactional
    public void gone(UUID id) {
        int gone = db.sql("update subscription set state = 'GONE' where id = :id and state = 'ACTIVE'")
                .param("id", id)
                .update();
        if (gone == 1) {
            dropPlanned(id, "the receiver is gone");
            LOG.atWarn().addKeyValue("subscription", id).log("the receiver of a subscription is gone");
        }
    }

    private void dropPlanned(UUID id, String problem) {
        db.sql(
                        "update delivery set state = 'FAILED', problem = :problem where subscription = :id and state = 'PLANNED'")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** Leaves a receiver alone until then, or, with null, no longer. */
    public void hold(UUID id, @Nullable Instant until) {
        db.sql("""
                update subscription set held_until = :until::timestamptz
                where id = :id and held_until is distinct from :until::timestamptz""")
                .param("until", until == null ? null : until.toString())
                .param("id", id)
                .update();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                Marking.valueOf(row.getString("clearance")),
                Subject.parse(row.getString("about")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBoolean("escalations_only"),
                row.getString("secret"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")));
    }
}
