package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.util.Optional;

/** A number, or the reason why there is none. Unrounded. */
public sealed interface Figure {

    record Known(BigDecimal number) implements Figure {
        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(number);
        }
    }

    record Unknown(Absence reason) implements Figure {
        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> value();

    static Figure of(BigDecimal number) {
        return new Known(number);
    }

    static Figure without(Absence reason) {
        return new Unknown(reason);
    }
}
