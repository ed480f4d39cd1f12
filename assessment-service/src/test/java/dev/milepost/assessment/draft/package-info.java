@NullMarked
package dev.milepost.assessment.draft;

import org.jspecify.annotations.NullMarked;
