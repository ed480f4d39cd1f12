/**
 * The critical path method on a precedence diagram, in pure Java: no framework, no database, no clock. A {@link Network} of
 * activities and links becomes a {@link Schedule} in which every date says why it is what it is; equal networks give equal
 * schedules, whatever the order in which they were put together.
 */
@NullMarked
package dev.milepost.plan.schedule;

import org.jspecify.annotations.NullMarked;
