@NullMarked
package org.chancery.scheduling.zones;

import org.jspecify.annotations.NullMarked;
