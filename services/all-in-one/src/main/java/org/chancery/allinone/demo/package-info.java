/** The outside world of a demonstration: somebody's mail box and somebody's webhook receiver, both as files. */
@NullMarked
package org.chancery.allinone.demo;

import org.jspecify.annotations.NullMarked;
