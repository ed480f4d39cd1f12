/** Decision points on milestones: what must be true, and who must agree, before the plan goes on. */
@NullMarked
package dev.milepost.plan.gate;

import org.jspecify.annotations.NullMarked;
