/** How long the calculations take, measured by JMH. Run by hand; nothing here decides whether a build passes. */
@NullMarked
package dev.milepost.benchmarks;

import org.jspecify.annotations.NullMarked;
