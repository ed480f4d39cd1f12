/**
 * Plans as files: CSV and JSON both ways, Microsoft Project XML both ways. A file is taken whole or not at all, and what of it
 * has
 * no place here is told.
 */
@NullMarked
package dev.milepost.plan.exchange;

import org.jspecify.annotations.NullMarked;
