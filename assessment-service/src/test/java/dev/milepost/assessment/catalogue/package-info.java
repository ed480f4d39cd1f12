@NullMarked
package dev.milepost.assessment.catalogue;

import org.jspecify.annotations.NullMarked;
