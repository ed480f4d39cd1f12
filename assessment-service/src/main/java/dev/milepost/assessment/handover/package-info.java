/**
 * Work that features hand to a plan: each piece becomes one task there, durably and once, and what became of it is known here.
 */
@NullMarked
package dev.milepost.assessment.handover;

import org.jspecify.annotations.NullMarked;
