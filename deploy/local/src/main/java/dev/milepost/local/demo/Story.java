package dev.milepost.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.local.Port;

/** What the parts of the demo share: addresses, sentences, and whether anything was changed. */
final class Story {

    private final String copy;
    private int changes;

    /** @param copy sets the keys of one copy of the example apart from those of others; empty for the first */
    Story(String copy) {
        this.copy = copy;
    }

    /** The external key of something in this copy of the example. */
    String key(String name) {
        return copy.isEmpty() ? name : name + "-" + copy;
    }

    /** An address of plan-service. */
    URI plan(String path, Object... arguments) {
        return address(Port.PLAN, "/api/plan/v1", path, arguments);
    }

    /** An address of assessment-service. */
    URI assessment(String path, Object... arguments) {
        return address(Port.ASSESSMENT, "/api/assessment/v1", path, arguments);
    }

    /** An address of roi-service. */
    URI roi(String path, Object... arguments) {
        return address(Port.ROI, "/api/roi/v1", path, arguments);
    }

    void heading(String text) {
        System.out.println();
        System.out.println(text);
    }

    void tell(String format, Object... arguments) {
        System.out.printf(Locale.ENGLISH, "  " + format + "%n", arguments);
    }

    /** Something was made that wasn't there before. */
    void changed() {
        changes++;
    }

    int changes() {
        return changes;
    }

    /** As people write money: 5,496,170.11. */
    static String money(JsonNode amount) {
        return amount.isNumber() ? NumberFormat.getNumberInstance(Locale.ENGLISH).format(amount.decimalValue().setScale(2,
                RoundingMode.HALF_UP)) : "not computable";
    }

    /** A rate as a percentage: 328.7 %. */
    static String percent(JsonNode rate) {
        return rate.isNumber()
                ? rate.decimalValue().multiply(BigDecimal.valueOf(100)).setScale(1, RoundingMode.HALF_UP).toPlainString()
                        + " %"
                : "not computable";
    }

    /** A number with at most so many digits behind the point. */
    static String number(JsonNode value, int digits) {
        return value.isNumber()
                ? value.decimalValue().setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : "unknown";
    }

    private static URI address(Port port, String base, String path, Object... arguments) {
        return URI.create(port.http() + base + path.formatted(arguments));
    }
}
