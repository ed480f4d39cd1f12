/** The published contract: what all operations share is added here, so that no resource repeats it. */
@NullMarked
package dev.milepost.kit.openapi;

import org.jspecify.annotations.NullMarked;
