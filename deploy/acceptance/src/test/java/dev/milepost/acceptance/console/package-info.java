/** The console as people meet it: a real browser, the real sign-in, the whole platform behind it. */
@NullMarked
package dev.milepost.acceptance.console;

import org.jspecify.annotations.NullMarked;
