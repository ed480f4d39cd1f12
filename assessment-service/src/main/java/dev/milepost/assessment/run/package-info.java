/** Assessments: one run of one published instrument version, its answers, and its completion. */
@NullMarked
package dev.milepost.assessment.run;

import org.jspecify.annotations.NullMarked;
