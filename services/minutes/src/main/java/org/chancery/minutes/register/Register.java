package org.chancery.minutes.register;

import java.time.Duration;
import java.util.List;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Views;
import org.springframework.stereotype.Component;

/** Tells what scheduling knows. Something registered a moment ago is waited for, since its news may be on the way. */
@Component
public final class Register {

    static final String VIEW = "register";

    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final Views views;

    Register(Views views) {
        this.views = views;
    }

    /** Whether something has ever happened to it in scheduling. */
    public boolean knows(TypedId id) {
        return isEntered(id) || views.awaitApplied(VIEW, id.subject(), 0, ON_THE_WAY);
    }

    private boolean isEntered(TypedId id) {
        List<Integer> found = views.query(
                VIEW,
                db -> db.sql("select 1 from entry where subject = :subject")
                        .param("subject", id.subject().toString())
                        .query(Integer.class)
                        .list());
        return !found.isEmpty();
    }
}
