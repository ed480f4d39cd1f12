/**
 * Official figures to compare oneself with, each with source, day, wording series and standard error. Wording series are never
 * joined, denominators never mixed, and what an office does not publish is no 0.
 */
@NullMarked
package dev.milepost.assessment.benchmark;

import org.jspecify.annotations.NullMarked;
