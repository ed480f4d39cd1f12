@NullMarked
package dev.milepost.roi.ledger;

import org.jspecify.annotations.NullMarked;
