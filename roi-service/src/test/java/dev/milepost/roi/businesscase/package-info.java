@NullMarked
package dev.milepost.roi.businesscase;

import org.jspecify.annotations.NullMarked;
