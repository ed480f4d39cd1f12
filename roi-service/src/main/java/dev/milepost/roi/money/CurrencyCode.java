package dev.milepost.roi.money;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** A currency of ISO 4217 in which amounts are kept, such as {@code EUR}. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CurrencyCode.Validator.class)
public @interface CurrencyCode {
    String message() default "must be a currency of ISO 4217, such as EUR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the currencies of the JDK that have a number of digits (gold and the like have none). */
    class Validator implements ConstraintValidator<CurrencyCode, String> {
        private static final Set<String> KNOWN = Currency.availableCurrencies()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0).map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());

        /** The same for what is no field with an annotation. */
        public static boolean isKnown(String code) {
            return KNOWN.contains(code);
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || KNOWN.contains(code);
        }
    }
}
