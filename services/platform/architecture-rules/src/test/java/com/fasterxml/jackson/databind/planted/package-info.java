/** Stands for Jackson 2. */
@NullMarked
package com.fasterxml.jackson.databind.planted;

import org.jspecify.annotations.NullMarked;
