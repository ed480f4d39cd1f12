/**
 * What every request and answer has in common: request id, limits, entity tags, strict query parameters and the order of all
 * filters.
 */
@NullMarked
package dev.milepost.kit.web;

import org.jspecify.annotations.NullMarked;
