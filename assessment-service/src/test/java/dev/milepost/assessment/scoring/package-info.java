@NullMarked
package dev.milepost.assessment.scoring;

import org.jspecify.annotations.NullMarked;
