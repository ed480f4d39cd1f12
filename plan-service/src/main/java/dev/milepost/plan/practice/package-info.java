/** The five practices of a plan that has good prospects, checked on facts alone: pure, without database or clock. */
@NullMarked
package dev.milepost.plan.practice;

import org.jspecify.annotations.NullMarked;
