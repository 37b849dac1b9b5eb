@NullMarked
package org.chancery.scheduling.planning;

import org.jspecify.annotations.NullMarked;
