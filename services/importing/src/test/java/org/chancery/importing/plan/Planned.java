package org.chancery.importing.plan;

import org.chancery.importing.cases.Cases;
import tools.jackson.databind.JsonNode;

/** What a plan does under a name. */
final class Planned {

    private Planned() {}

    /** The first body of the steps of this name. */
    static JsonNode one(Plan plan, String name) {
        return Cases.bodies(plan, name).getFirst();
    }
}
