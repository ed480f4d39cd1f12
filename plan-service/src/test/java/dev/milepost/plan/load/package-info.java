@NullMarked
package dev.milepost.plan.load;

import org.jspecify.annotations.NullMarked;
