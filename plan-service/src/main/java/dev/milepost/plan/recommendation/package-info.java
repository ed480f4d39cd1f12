/** Takes over what was accepted in the assessment service, as tasks of the plan, with a gate where one is wanted. */
@NullMarked
package dev.milepost.plan.recommendation;

import org.jspecify.annotations.NullMarked;
