/** Training: for whom, what, when, who has completed it, and what effect it had. */
@NullMarked
package dev.milepost.plan.training;

import org.jspecify.annotations.NullMarked;
