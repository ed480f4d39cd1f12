/** How ready the organization is, as the assessment service says: asked now, or as it told last. */
@NullMarked
package dev.milepost.plan.readiness;

import org.jspecify.annotations.NullMarked;
