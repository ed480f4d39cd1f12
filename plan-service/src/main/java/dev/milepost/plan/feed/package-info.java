/**
 * Plans as calendars to subscribe to (RFC 5545, links as in RFC 9253), under secret addresses that can be revoked: the one way
 * to
 * read a plan without a token, and only that plan.
 */
@NullMarked
package dev.milepost.plan.feed;

import org.jspecify.annotations.NullMarked;
