/** What callers may learn of themselves: which organizations their token opens. */
@NullMarked
package dev.milepost.kit.membership;

import org.jspecify.annotations.NullMarked;
