/** What everything that belongs to a plan has in common. */
@NullMarked
package dev.milepost.plan.part;

import org.jspecify.annotations.NullMarked;
