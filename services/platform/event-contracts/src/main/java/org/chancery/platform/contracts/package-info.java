/**
 * The test kit of every {@code *-events} module. A module owns, for each event type and version,
 *
 * <ul>
 *   <li>an approved sample {@code src/test/resources/samples/<name>.<version>.json}, written by a person, which today's
 *       code must read and write back byte for byte (white space between the tokens aside), and in which every
 *       component is present at least once;
 *   <li>for what was added to a version later, {@code src/test/resources/samples/earlier/<name>.<version>.<when>.json}: the
 *       sample as it was before, which must be read, fit and be written back all the same, for such bytes are stored;
 *   <li>a JSON Schema (2020-12) {@code src/main/resources/META-INF/schemas/<service>/<name>.<version>.json}, generated
 *       from the record and committed, so that every change of a contract shows in a diff.
 * </ul>
 *
 * <p><b>To approve a change</b>, run the contract test of the module with {@code -Dapprove=true}, for example
 * {@code ./mvnw test -pl services/scheduling-events -am -Dapprove=true}, and commit the schemas that it writes. It writes
 * none over a schema that the change would break (a property removed, narrowed, newly required or no longer always
 * there): such a change needs a record of its own with the next {@code @EventType(version = ...)}, and the old record
 * stays, since what was published is read for ever. Only for a version that nobody has ever published may the committed
 * schema be deleted first. Samples are never written by the kit.
 */
@NullMarked
package org.chancery.platform.contracts;

import org.jspecify.annotations.NullMarked;
