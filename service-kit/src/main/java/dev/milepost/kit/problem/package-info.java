/** Everything that can go wrong, told the same way: as {@code application/problem+json} with a stable code and what to do. */
@NullMarked
package dev.milepost.kit.problem;

import org.jspecify.annotations.NullMarked;
