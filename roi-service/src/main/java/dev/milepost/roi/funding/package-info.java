/**
 * Who pays for a case, and whether it carries itself once they no longer do. Pure calculation; changes nothing of its worth.
 */
@NullMarked
package dev.milepost.roi.funding;

import org.jspecify.annotations.NullMarked;
