/** What the overlays come to, read as a cluster would read it. */
@NullMarked
package dev.milepost.kubernetes;

import org.jspecify.annotations.NullMarked;
