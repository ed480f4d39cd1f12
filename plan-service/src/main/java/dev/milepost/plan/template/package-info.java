/** Plans to start from: data files that anyone can read, made into steps, tasks and dependencies. */
@NullMarked
package dev.milepost.plan.template;

import org.jspecify.annotations.NullMarked;
