package dev.milepost.roi.focus;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a provider delivers as a whole where it overwrites what it delivered before: one billing period of one account (FOCUS
 * 1.4, delivery handling).
 *
 * @param provider null where the file names none
 * @param start of the billing period
 * @param key SHA-256 of the three, in hexadecimal
 */
record BillingPeriod(@Nullable String provider, String billingAccountId, Instant start, String key) {
}
