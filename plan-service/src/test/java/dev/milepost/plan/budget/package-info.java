@NullMarked
package dev.milepost.plan.budget;

import org.jspecify.annotations.NullMarked;
