/**
 * The people a plan touches: stakeholders and partners, how much they count and care, and their concerns, tracked to an answer.
 */
@NullMarked
package dev.milepost.plan.people;

import org.jspecify.annotations.NullMarked;
