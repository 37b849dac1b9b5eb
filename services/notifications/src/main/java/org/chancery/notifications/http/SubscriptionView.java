package org.chancery.notifications.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Place;
import org.chancery.notifications.subscription.Subscription;
import org.chancery.notifications.subscription.Subscription.State;
import org.chancery.notifications.subscription.Subscriptions;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is told about. Other people's subscriptions do not exist here. */
@RestController
final class SubscriptionView {

    private final Subscriptions subscriptions;

    SubscriptionView(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @param escalationsOnly whether nothing is told but what went up the chain */
    record Shown(
            UUID id,
            String about,
            Channel channel,
            String address,
            boolean escalationsOnly,
            Instant createdAt,
            State state) {
        static Shown of(Subscription one) {
            return new Shown(
                    one.id(),
                    one.about().toString(),
                    one.channel(),
                    one.address(),
                    one.escalationsOnly(),
                    one.createdAt(),
                    one.state());
        }
    }

    /**
     * @param escalationsOnly whether nothing is told but what went up the chain
     * @param secret of a webhook, or null for mail
     */
    record Created(
            UUID id,
            String about,
            Channel channel,
            String address,
            boolean escalationsOnly,
            Instant createdAt,
            @Nullable String secret) {
        static Created of(Subscription one) {
            return new Created(
                    one.id(),
                    one.about().toString(),
                    one.channel(),
                    one.address(),
                    one.escalationsOnly(),
                    one.createdAt(),
                    one.secret());
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "subscription " + id;
        }
    }

    @GetMapping("/api/notifications/subscriptions")
    @PreAuthorize(Subscribers.MAY)
    Page<Shown> list(Keyset keyset, Caller caller) {
        List<Subscription> rows = subscriptions.of(caller.sub(), Places.after(keyset), keyset.fetch());
        Page<Subscription> page = Page.of(rows, keyset, one -> Places.cursor(new Place(one.createdAt(), one.id())));
        return new Page<>(page.items().stream().map(Shown::of).toList(), page.next());
    }

    @GetMapping("/api/notifications/subscriptions/{id}")
    @PreAuthorize(Subscribers.MAY)
    Shown get(@PathVariable UUID id, Caller caller) {
        return subscriptions
                .find(id)
                .filter(one -> one.owner().equals(caller.sub()) && one.state() != State.ENDED)
                .map(Shown::of)
                .orElseThrow(Problem::notFound);
    }
}
