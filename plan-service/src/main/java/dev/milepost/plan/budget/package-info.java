/** What a plan is to cost: lines per plan, step or task, and their sums by category, step and month. */
@NullMarked
package dev.milepost.plan.budget;

import org.jspecify.annotations.NullMarked;
