/** Which of several things to do first, or under a budget of effort. Pure calculation. */
@NullMarked
package dev.milepost.assessment.selection;

import org.jspecify.annotations.NullMarked;
