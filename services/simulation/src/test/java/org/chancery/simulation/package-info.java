/**
 * The event path as a whole, simulated: campaigns are decided, stored, sent, taken and told of by the code that ships, while
 * time, database and broker exist in memory only and fail as a seed says.
 *
 * <h2>One run</h2>
 *
 * {@link org.chancery.simulation.World} is one service in two instances, each with the command side, a writer of groups, a
 * relay, a view, a rule, a follower and senders. {@link org.chancery.simulation.Client Clients} ask it for things, ask again
 * where they do not learn what became of it, and sometimes twice at once. {@link org.chancery.simulation.Weather} kills, cuts
 * off and freezes instances, takes the servers down and sets clocks; at every single call of the outside world {@link
 * org.chancery.platform.simulation.Faults} may let the process die or stand still there, break the connection, lose the
 * acknowledgement, leave a commit in doubt or slow, break the producer, or lose a record that is brought back later. Some
 * events cannot be taken, and some builds do not know a type. {@link org.chancery.simulation.Conductor} heals all that once
 * the clients are done and waits until everything has come to rest. {@link org.chancery.simulation.Checker} then holds store,
 * topic, view, rule and letters against each other, and {@link org.chancery.simulation.Answers} what clients were told
 * against what the core decides on what is stored.
 *
 * <h2>One seed</h2>
 *
 * {@link org.chancery.platform.simulation.Schedule} lets one thread run at a time and draws who is next, so a seed gives the
 * same run step for step, on every machine, for the same commit. A failure names its seed, the command that repeats it, and
 * a file with every step in words:
 *
 * <pre>{@code
 * ./mvnw test -pl services/simulation -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dseed=4711 -Dseeds=1
 * }</pre>
 *
 * {@code -Dseeds=100000} runs as many, from {@code -Dseed} on. What happened in them is counted in {@code
 * target/simulation.txt}.
 *
 * <h2>The tester tested</h2>
 *
 * {@link org.chancery.platform.simulation.Bug} lists mistakes; the classes named {@code Broken...} beside the simulated parts
 * make them. {@link org.chancery.simulation.PlantedBugsTest} finds each and writes {@code target/planted-bugs.md}: mistake,
 * broken promise, seed.
 *
 * <p>What a simulation cannot see is written in decision 0044.
 */
@NullMarked
package org.chancery.simulation;

import org.jspecify.annotations.NullMarked;
