/** Exact fractions for calculations whose result decides between things: rounded only when shown. */
@NullMarked
package dev.milepost.plan.exact;

import org.jspecify.annotations.NullMarked;
