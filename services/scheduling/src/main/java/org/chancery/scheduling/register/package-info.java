/** The register as a list: the parties, persons and mechanisms that forms choose from. A view that this service serves itself. */
@NullMarked
package org.chancery.scheduling.register;

import org.jspecify.annotations.NullMarked;
