/** What may get in the way: risks of the four challenges, rated five by five. */
@NullMarked
package dev.milepost.plan.risk;

import org.jspecify.annotations.NullMarked;
