@NullMarked
package org.chancery.importing.plan;

import org.jspecify.annotations.NullMarked;
