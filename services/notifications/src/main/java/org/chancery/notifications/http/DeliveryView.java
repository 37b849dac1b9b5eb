package org.chancery.notifications.http;

import org.chancery.notifications.delivery.DeliveryHistory;
import org.chancery.notifications.delivery.DeliveryHistory.Entry;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Keyset;
import org.chancery.platform.problems.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to the caller and what is on its way, newest first. */
@RestController
final class DeliveryView {

    private final DeliveryHistory history;

    DeliveryView(DeliveryHistory history) {
        this.history = history;
    }

    @GetMapping("/api/notifications/deliveries")
    @PreAuthorize(Subscribers.MAY)
    Page<Entry> list(Keyset keyset, Caller caller) {
        return Page.of(
                history.of(caller.sub(), caller.clearance(), Places.after(keyset), keyset.fetch()),
                keyset,
                entry -> Places.cursor(entry.place()));
    }
}
