/** What is read from plan-service, with the caller's own token; it is asked, never told, and may be down. */
@NullMarked
package dev.milepost.roi.plans;

import org.jspecify.annotations.NullMarked;
