@NullMarked
package dev.milepost.plan.ranking;

import org.jspecify.annotations.NullMarked;
