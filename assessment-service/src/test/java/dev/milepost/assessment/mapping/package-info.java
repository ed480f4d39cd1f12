@NullMarked
package dev.milepost.assessment.mapping;

import org.jspecify.annotations.NullMarked;
