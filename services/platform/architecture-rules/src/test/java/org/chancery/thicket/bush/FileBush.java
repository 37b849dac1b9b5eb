package org.chancery.thicket.bush;

import java.nio.file.Path;
import org.chancery.platform.deciding.Decider;

public record FileBush(Path[] paths) implements Decider {}
