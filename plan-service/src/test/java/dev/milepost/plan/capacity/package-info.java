@NullMarked
package dev.milepost.plan.capacity;

import org.jspecify.annotations.NullMarked;
