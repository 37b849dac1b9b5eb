package org.chancery.notifications.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.chancery.notifications.mail.MailAddress;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Followable;
import org.chancery.notifications.subscription.Subscription;
import org.chancery.notifications.subscription.Subscription.State;
import org.chancery.notifications.subscription.Subscriptions;
import org.chancery.notifications.webhook.Endpoint;
import org.chancery.notifications.webhook.Secrets;
import org.chancery.notifications.webhook.WebhookSettings;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody wants to be told about a party or a mechanism: a desk officer of everything, a head of delegation of what was late
 * for so long that it went up the chain. The secret of a webhook is shown here and nowhere else.
 */
@RestController
final class SubscribeEndpoint {

    private final Subscriptions subscriptions;
    private final WebhookSettings webhooks;
    private final Clock clock;
    private final Secrets secrets;

    SubscribeEndpoint(Subscriptions subscriptions, WebhookSettings webhooks, Secrets secrets, Clock clock) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    record Request(
            @Size(max = 120) String about,
            Channel channel,
            @NotBlank @Size(max = 2000) String address) {}

    @PostMapping("/api/notifications/subscriptions")
    @PreAuthorize(Subscribers.MAY)
    ResponseEntity<SubscriptionView.Created> subscribe(
            @Valid @RequestBody Request request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header,
            Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(header);
        Subscription wanted = subscription(key.idFor(caller.sub()), request, caller);
        Subscription made = subscriptions.add(wanted) ? wanted : repeated(wanted, key);
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/notifications/subscriptions/{id}")
                        .build(made.id()))
                .body(SubscriptionView.Created.of(made));
    }

    private Subscription subscription(UUID id, Request request, Caller caller) {
        return new Subscription(
                id,
                caller.sub(),
                caller.clearance(),
                Problem.reading("/about", () -> Followable.parse(request.about())),
                request.channel(),
                Problem.reading("/address", () -> checked(request)),
                Subscribers.escalationsOnly(caller),
                switch (request.channel()) {
                    case MAIL -> null;
                    case WEBHOOK -> secrets.next().reveal();
                },
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                State.ACTIVE);
    }

    private String checked(Request request) {
        return switch (request.channel()) {
            case MAIL -> new MailAddress(request.address()).value();
            case WEBHOOK ->
                Endpoint.of(request.address(), webhooks.allowPrivate()).uri().toString();
        };
    }

    private Subscription repeated(Subscription wanted, IdempotencyKey key) {
        Optional<Subscription> before = subscriptions.find(wanted.id());
        if (before.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "already-subscribed", "You are told about this already")
                    .because("the same channel leads to the same address");
        }
        if (!before.get().asksTheSameAs(wanted)) {
            throw new RequestKeyReused(key.value());
        }
        return before.get();
    }
}
