package dev.milepost.kit.startup;

import java.util.List;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;

/** Values as the framework reads them: it takes more than one spelling for true, and not every comma separates. */
final class SettingValue {

    private static final SmallRyeConfig CONVERTERS = new SmallRyeConfigBuilder().build();

    private SettingValue() {
    }

    /** True is also {@code 1}, {@code yes} or {@code on}; anything else is false. */
    static boolean isTrue(String value) {
        return !value.isEmpty() && Boolean.TRUE.equals(CONVERTERS.convert(value, Boolean.class));
    }

    /** Parts between commas, but for those commas that a backslash precedes. */
    static List<String> list(String value) {
        return List.of(StringUtil.split(value));
    }
}
