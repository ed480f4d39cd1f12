/**
 * Results: what an assessment scored, why, and what it shows; and the calculator that gives the same without saving anything.
 */
@NullMarked
package dev.milepost.assessment.result;

import org.jspecify.annotations.NullMarked;
