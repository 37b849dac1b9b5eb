package org.chancery.simulation;

import org.chancery.platform.deciding.Commands;
import org.chancery.platform.simulation.Process;

/**
 * One run of an instance.
 *
 * @param newBuild whether it knows every type of event
 */
record Instance(String name, Process process, Commands commands, boolean newBuild) {}
