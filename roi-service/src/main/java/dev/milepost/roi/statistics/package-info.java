/**
 * Statistics that tell a real change from noise. Pure Java without framework, database or clock.
 */
@NullMarked
package dev.milepost.roi.statistics;

import org.jspecify.annotations.NullMarked;
