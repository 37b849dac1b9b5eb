/** Contracts that are kept and contracts that are broken, each in a module of its own on disk. */
@NullMarked
package org.chancery.platform.contracts;

import org.jspecify.annotations.NullMarked;
