/**
 * The small server that ships the console to browsers.
 *
 * <p>
 * It owns no data and calls no service: the page in the browser does, with the token of the person who signed in. It
 * answers the built files, the one page for every address inside the console, what that page has to know about the place
 * it runs in ({@code /config.json}), and the headers that keep foreign code out of it.
 */
@NullMarked
package dev.milepost.console;

import org.jspecify.annotations.NullMarked;
