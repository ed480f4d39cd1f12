/** The plan and what it is made of: goals, steps, tasks, milestones and the dependencies between them. */
@NullMarked
package dev.milepost.plan.outline;

import org.jspecify.annotations.NullMarked;
