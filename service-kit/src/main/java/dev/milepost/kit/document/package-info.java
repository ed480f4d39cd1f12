/** What documents of all services are made with. */
@NullMarked
package dev.milepost.kit.document;

import org.jspecify.annotations.NullMarked;
