@NullMarked
package dev.milepost.kit.batch;

import org.jspecify.annotations.NullMarked;
