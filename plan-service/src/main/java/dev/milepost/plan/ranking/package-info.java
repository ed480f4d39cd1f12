/** Scores what competes for being done first, exactly, and says how each score comes about. Knows no framework. */
@NullMarked
package dev.milepost.plan.ranking;

import org.jspecify.annotations.NullMarked;
