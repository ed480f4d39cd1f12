package dev.milepost.kit.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/**
 * One way a request can fail. Implemented by one enum per feature, so that every failure of a feature is listed in one place.
 */
public interface ProblemType {

    /** The HTTP status, 400 to 599. */
    int status();

    /** A short sentence that is the same for every occurrence. */
    String title();

    /**
     * What callers may rely on, kebab-case and stable: of an enum constant, its name ({@code NOT_FOUND} is {@code not-found}).
     */
    default String code() {
        if (this instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        throw new IllegalStateException(getClass().getName() + " is no enum and must name its code");
    }

    /**
     * The exception to throw.
     *
     * @param format what went wrong this time and what to do about it, for the caller to read; nothing internal
     */
    @FormatMethod
    default ProblemException because(@FormatString String format, @Nullable Object... arguments) {
        return new ProblemException(this, String.format(Locale.ROOT, format, arguments));
    }
}
