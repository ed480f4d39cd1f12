@NullMarked
package dev.milepost.assessment.aisystem;

import org.jspecify.annotations.NullMarked;
