package org.chancery.platform.planted;

import org.chancery.orchard.events.TreeId;

public record Worldly(TreeId tree) {}
