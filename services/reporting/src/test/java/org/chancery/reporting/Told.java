package org.chancery.reporting;

import java.util.Set;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/**
 * An event as its publisher tells it.
 *
 * @param types of the publisher
 * @param subject the aggregate it happened to
 */
public record Told(EventTypes types, Subject subject, Object event, Label label) {

    public static Told of(EventTypes types, TypedId subject, Object event) {
        return new Told(types, subject.subject(), event, new Label(Set.of(), Marking.DEFAULT));
    }

    Told marked(Marking marking) {
        return new Told(types, subject, event, label.marked(marking));
    }
}
