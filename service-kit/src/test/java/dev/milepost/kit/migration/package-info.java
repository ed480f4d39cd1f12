@NullMarked
package dev.milepost.kit.migration;

import org.jspecify.annotations.NullMarked;
