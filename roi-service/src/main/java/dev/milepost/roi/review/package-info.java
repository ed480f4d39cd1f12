/** Reviews of what plans bring: what was concluded, which plans are due for one, and the reminders of them. */
@NullMarked
package dev.milepost.roi.review;

import org.jspecify.annotations.NullMarked;
