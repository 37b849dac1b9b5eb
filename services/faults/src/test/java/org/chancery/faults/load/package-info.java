/** Clients that do real work through HTTP and write down what they were told. */
@NullMarked
package org.chancery.faults.load;

import org.jspecify.annotations.NullMarked;
