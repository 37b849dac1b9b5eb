package org.chancery.audit.planted;

import org.chancery.orchard.events.TreeId;

public record Curious(TreeId tree) {}
