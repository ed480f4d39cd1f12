@NullMarked
package dev.milepost.assessment.screening;

import org.jspecify.annotations.NullMarked;
