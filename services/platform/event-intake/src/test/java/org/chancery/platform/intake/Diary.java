package org.chancery.platform.intake;

import java.util.List;

/** A view that needs no contract: a line for every envelope. */
final class Diary implements Projection {

    static final String NAME = "diary";

    @Override
    public String view() {
        return NAME;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.untyped(
                "counting",
                (delivery, db) -> db.sql("insert into line (subject, version) values (:subject, :version)")
                        .param("subject", delivery.subject().toString())
                        .param("version", delivery.aggregateVersion())
                        .update()));
    }
}
