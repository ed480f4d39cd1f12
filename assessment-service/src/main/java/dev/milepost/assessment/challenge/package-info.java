/**
 * Obstacles that an organization watches for itself, beside those of an instrument: which answers point to them, and what
 * to do about them.
 */
@NullMarked
package dev.milepost.assessment.challenge;

import org.jspecify.annotations.NullMarked;
