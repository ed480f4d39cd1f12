@NullMarked
package dev.milepost.plan.gate;

import org.jspecify.annotations.NullMarked;
