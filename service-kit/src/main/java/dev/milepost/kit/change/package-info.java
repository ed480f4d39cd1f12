/**
 * Changes made safe: in one transaction, once per idempotency key, only on the version the caller has seen, and dry when asked.
 */
@NullMarked
package dev.milepost.kit.change;

import org.jspecify.annotations.NullMarked;
