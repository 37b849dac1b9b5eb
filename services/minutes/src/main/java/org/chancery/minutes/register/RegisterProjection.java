package org.chancery.minutes.register;

import java.util.List;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters whatever something has happened to. Envelopes say enough: no event of the others needs to be understood. */
@Component
final class RegisterProjection implements Projection {

    @Override
    public String view() {
        return Register.VIEW;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.untyped("scheduling", this::enter), Feed.untyped("commitments", this::enter));
    }

    private void enter(Delivery delivery, JdbcClient db) {
        db.sql("insert into entry (subject, marking) values (:subject, :marking) on conflict do nothing")
                .param("subject", delivery.subject().toString())
                .param("marking", delivery.label().marking().name())
                .update();
    }
}
