@NullMarked
package dev.milepost.plan.evaluation;

import org.jspecify.annotations.NullMarked;
