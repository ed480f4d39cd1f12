/**
 * To which organization a piece of work belongs: from the verified token of a request, or named explicitly for work without
 * one.
 */
@NullMarked
package dev.milepost.kit.organization;

import org.jspecify.annotations.NullMarked;
