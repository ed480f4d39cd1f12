/** Whether the plan pays and works, as the roi service says: asked now, or as it told last. */
@NullMarked
package dev.milepost.plan.finance;

import org.jspecify.annotations.NullMarked;
