@NullMarked
package dev.milepost.plan.pilot;

import org.jspecify.annotations.NullMarked;
