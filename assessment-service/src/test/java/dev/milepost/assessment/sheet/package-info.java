@NullMarked
package dev.milepost.assessment.sheet;

import org.jspecify.annotations.NullMarked;
