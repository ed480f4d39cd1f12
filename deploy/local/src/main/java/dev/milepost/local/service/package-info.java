/** The packaged services and the console as programs of the platform. */
@NullMarked
package dev.milepost.local.service;

import org.jspecify.annotations.NullMarked;
