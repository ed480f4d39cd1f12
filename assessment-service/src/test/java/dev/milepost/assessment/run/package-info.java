@NullMarked
package dev.milepost.assessment.run;

import org.jspecify.annotations.NullMarked;
