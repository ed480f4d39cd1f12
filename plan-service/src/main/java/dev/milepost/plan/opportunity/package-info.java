/** Places where AI could help, ranked with reasons, and how the chosen ones become part of a plan. */
@NullMarked
package dev.milepost.plan.opportunity;

import org.jspecify.annotations.NullMarked;
