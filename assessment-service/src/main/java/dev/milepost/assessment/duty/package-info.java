/**
 * Duties under the law as dated, cited rows, and the screening that tells which of them an AI system meets, as of any day. It
 * gives flags and tasks, never points, and is no legal advice.
 */
@NullMarked
package dev.milepost.assessment.duty;

import org.jspecify.annotations.NullMarked;
