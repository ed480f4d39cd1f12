/** What people would have to be able to for AI to be used and watched over, and whether to train or to hire. */
@NullMarked
package dev.milepost.assessment.skill;

import org.jspecify.annotations.NullMarked;
