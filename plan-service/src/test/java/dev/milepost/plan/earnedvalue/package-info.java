@NullMarked
package dev.milepost.plan.earnedvalue;

import org.jspecify.annotations.NullMarked;
