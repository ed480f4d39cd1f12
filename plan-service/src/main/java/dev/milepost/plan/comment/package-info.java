/** What people say to each other about a task. */
@NullMarked
package dev.milepost.plan.comment;

import org.jspecify.annotations.NullMarked;
