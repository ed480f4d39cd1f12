@NullMarked
package dev.milepost.console;

import org.jspecify.annotations.NullMarked;
