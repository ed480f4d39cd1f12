/** What an organization is like: size, sector, place, and what its new plans begin with. */
@NullMarked
package dev.milepost.plan.profile;

import org.jspecify.annotations.NullMarked;
