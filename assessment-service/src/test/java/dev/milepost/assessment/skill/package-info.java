@NullMarked
package dev.milepost.assessment.skill;

import org.jspecify.annotations.NullMarked;
