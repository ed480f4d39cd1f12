/** What requests have in common here: how they choose among states. */
@NullMarked
package dev.milepost.plan.request;

import org.jspecify.annotations.NullMarked;
