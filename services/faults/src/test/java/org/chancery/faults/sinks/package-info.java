/** Somebody's mail server and somebody's webhook receiver, which fail when they are told to. */
@NullMarked
package org.chancery.faults.sinks;

import org.jspecify.annotations.NullMarked;
