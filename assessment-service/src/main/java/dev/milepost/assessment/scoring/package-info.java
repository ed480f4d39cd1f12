/**
 * The arithmetic of readiness: answers in, scores with bounds, levels and a full account out.
 *
 * <p>
 * Pure calculation with exact fractions: no framework, database or clock. Nothing is rounded here except by
 * {@link dev.milepost.assessment.scoring.Shown}, once, for people to read.
 */
@NullMarked
package dev.milepost.assessment.scoring;

import org.jspecify.annotations.NullMarked;
