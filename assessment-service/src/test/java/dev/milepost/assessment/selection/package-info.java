@NullMarked
package dev.milepost.assessment.selection;

import org.jspecify.annotations.NullMarked;
