/** The processes that a run works on: servers, services, and the links between them. */
@NullMarked
package org.chancery.faults.ground;

import org.jspecify.annotations.NullMarked;
