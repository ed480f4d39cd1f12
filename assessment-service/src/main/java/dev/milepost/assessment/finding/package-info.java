/**
 * What an assessment shows: challenges with what fired them, recommendations with what they gain, and their way into a plan.
 */
@NullMarked
package dev.milepost.assessment.finding;

import org.jspecify.annotations.NullMarked;
