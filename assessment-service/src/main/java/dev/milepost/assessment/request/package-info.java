/** What requests have in common here: how they choose among states, search, and ask for the bin. */
@NullMarked
package dev.milepost.assessment.request;

import org.jspecify.annotations.NullMarked;
