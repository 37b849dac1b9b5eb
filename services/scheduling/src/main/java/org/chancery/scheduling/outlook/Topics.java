package org.chancery.scheduling.outlook;

import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Views;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which topics may be shown to whom. */
@Component
public final class Topics {

    private final Views views;

    Topics(Views views) {
        this.views = views;
    }

    /**
     * Whether the caller may know of the commitment that a topic is about; nobody may while its news has not come.
     *
     * @param commitment null where the topic is about none
     */
    public boolean shows(@Nullable Subject commitment, Caller caller) {
        return commitment == null
                || !commitment.kind().equals(CommitmentId.KIND)
                || views.query(
                        OutlookProjection.VIEW,
                        db -> db.sql("""
                                select exists (
                                    select from commitment where id = :id::uuid and marking = any (:readable))
                                """)
                                .param("id", commitment.id())
                                .param("readable", Sight.reachedBy(caller.clearance()))
                                .query(Boolean.class)
                                .single());
    }
}
