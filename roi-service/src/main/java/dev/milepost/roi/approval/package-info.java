/** Versions of a business case: submitted by one person, approved by another, and from then on locked with a hash. */
@NullMarked
package dev.milepost.roi.approval;

import org.jspecify.annotations.NullMarked;
