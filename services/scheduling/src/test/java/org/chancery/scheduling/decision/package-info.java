@NullMarked
package org.chancery.scheduling.decision;

import org.jspecify.annotations.NullMarked;
