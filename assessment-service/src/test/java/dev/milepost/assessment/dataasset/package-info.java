@NullMarked
package dev.milepost.assessment.dataasset;

import org.jspecify.annotations.NullMarked;
