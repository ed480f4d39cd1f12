@NullMarked
package dev.milepost.assessment.instrument;

import org.jspecify.annotations.NullMarked;
