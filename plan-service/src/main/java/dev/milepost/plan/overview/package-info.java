/** The plan on one page for its owner. */
@NullMarked
package dev.milepost.plan.overview;

import org.jspecify.annotations.NullMarked;
