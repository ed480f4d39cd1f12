@NullMarked
package dev.milepost.plan.review;

import org.jspecify.annotations.NullMarked;
