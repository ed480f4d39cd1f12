package dev.milepost.plan.outline;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Whether two records say the same, where 3 and 3.0 are one number. */
final class Same {

    private Same() {
    }

    static <E extends Record> boolean values(E one, E other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!value(read(component, one), read(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean value(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of ours can't be read", e);
        }
    }
}
