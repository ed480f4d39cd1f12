/**
 * Tests of the whole running platform, from outside: over HTTP as people and partner tools use it, and by doing harm to its
 * processes.
 */
@NullMarked
package dev.milepost.acceptance;

import org.jspecify.annotations.NullMarked;
