@NullMarked
package dev.milepost.plan.practice;

import org.jspecify.annotations.NullMarked;
