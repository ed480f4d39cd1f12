@NullMarked
package dev.milepost.plan.recommendation;

import org.jspecify.annotations.NullMarked;
