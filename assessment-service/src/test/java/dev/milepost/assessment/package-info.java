@NullMarked
package dev.milepost.assessment;

import org.jspecify.annotations.NullMarked;
