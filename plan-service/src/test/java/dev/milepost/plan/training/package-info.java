@NullMarked
package dev.milepost.plan.training;

import org.jspecify.annotations.NullMarked;
