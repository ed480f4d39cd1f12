@NullMarked
package dev.milepost.assessment.result;

import org.jspecify.annotations.NullMarked;
