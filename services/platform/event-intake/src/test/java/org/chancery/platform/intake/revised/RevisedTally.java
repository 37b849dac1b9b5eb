package org.chancery.platform.intake.revised;

import java.util.List;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Projection;

/** The view of a later release: the same name, other tables. */
public final class RevisedTally implements Projection {

    @Override
    public String view() {
        return "tally";
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.untyped(
                "counting",
                (delivery, db) -> db.sql(
                                "insert into line (subject, version, actor) values (:subject, :version, :actor)")
                        .param("subject", delivery.subject().toString())
                        .param("version", delivery.aggregateVersion())
                        .param("actor", delivery.provenance().actor().toString())
                        .update()));
    }
}
