@NullMarked
package dev.milepost.kit.language;

import org.jspecify.annotations.NullMarked;
