package dev.milepost.kit.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The settings that no production may have. Pure, so that each rule is tested without a start. */
final class ProductionSettings {

    /** Found by its name where an environment variable sets it, which needn't be among the names that are listed. */
    private static final Set<String> ALWAYS_ASKED = Set.of("quarkus.oidc.auth-server-url", "quarkus.oidc.jwks-path",
            "quarkus.oidc.tls.verification", "quarkus.tls.trust-all",
            "quarkus.datasource.jdbc.additional-jdbc-properties.sslfactory",
            "quarkus.datasource.worker.jdbc.additional-jdbc-properties.sslfactory");
    private static final String FORGEABLE = " is not an https address: tokens could be forged by whoever sits in between";
    private static final String PLAIN_KEYS = "milepost.identity.allow-plain-keys";
    private static final String FOR_OTHERS = " accepts tokens that were made for others: name the audience of this service";
    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[[^\\]]*\\]");
    /** A dot that stands for itself in an address has a backslash before it, or it is none but any letter. */
    private static final Pattern ANY_LETTER = Pattern.compile("(?<!\\\\)\\.(?![*+?{])");
    /** Origins that are nobody's of ours. */
    private static final List<String> STRANGERS = List.of("https://stranger.example", "http://stranger.example",
            "https://stranger.example:8443", "https://a.stranger.test", "null");

    private final Function<String, Optional<String>> setting;
    private final Set<String> names = new TreeSet<>(ALWAYS_ASKED);

    /** @param names of settings that are known, which are asked for once: the framework lists them no second time */
    ProductionSettings(Function<String, Optional<String>> setting, Iterable<String> names) {
        this.setting = setting;
        names.forEach(this.names::add);
    }

    /** A sentence for each unsafe setting, which starts with its name. */
    List<String> unsafe() {
        List<String> findings = new ArrayList<>(new DatabaseSettings(setting).unsafeToServe());
        findings.addAll(tokens());
        findings.addAll(keys());
        names.stream().filter(this::switchesOffCertificates)
                .forEach(name -> findings.add(name + " switches the check of certificates off: remove it"));
        if (SettingValue.isTrue(value("quarkus.http.cors.enabled")) && isOpen(value("quarkus.http.cors.origins"))) {
            findings.add(
                    "quarkus.http.cors.origins lets foreign websites call with a person's token: list the console's address");
        }
        if ("TRACE".equalsIgnoreCase(value("quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level"))) {
            findings.add(
                    "quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level writes personal data to the log: remove it");
        }
        return findings;
    }

    /** Whose tokens are believed: what Milepost is told, and what the framework is told past it, which is what counts. */
    private List<String> tokens() {
        List<String> findings = new ArrayList<>();
        String issuer = value("milepost.identity.issuer");
        if (!startsWithHttps(issuer)) {
            findings.add("milepost.identity.issuer" + FORGEABLE);
        }
        String believed = value("quarkus.oidc.token.issuer");
        if (!believed.isEmpty() && !believed.equals(issuer) && !startsWithHttps(believed)) {
            findings.add("quarkus.oidc.token.issuer" + FORGEABLE);
        }
        String audience = value("milepost.identity.audience");
        if (isAnybody(audience)) {
            findings.add("milepost.identity.audience" + FOR_OTHERS);
        }
        String accepted = value("quarkus.oidc.token.audience");
        if (!accepted.equals(audience) && isAnybody(accepted)) {
            findings.add("quarkus.oidc.token.audience" + FOR_OTHERS);
        }
        return findings;
    }

    /** Where the keys come from that tokens are checked with: the issuer, if the framework isn't told another place. */
    private List<String> keys() {
        if (SettingValue.isTrue(value(PLAIN_KEYS))) {
            return List.of();
        }
        String issuer = value("milepost.identity.issuer");
        return names.stream()
                .filter(name -> name.startsWith("quarkus.oidc.")
                        && (name.endsWith("auth-server-url") || name.endsWith("jwks-path")))
                .filter(name -> !value(name).equals(issuer) && value(name).toLowerCase(Locale.ROOT).startsWith("http://"))
                .map(name -> name + FORGEABLE + ". Set " + PLAIN_KEYS + "=true where nobody sits there")
                .toList();
    }

    /** Without an audience, or with the framework's word for all of them, none is asked for. */
    private static boolean isAnybody(String audience) {
        return Stream.of(audience.split(",", -1)).map(String::strip).anyMatch(one -> one.isEmpty() || one.equals("any"));
    }

    private String value(String name) {
        return setting.apply(name).orElse("").strip();
    }

    private static boolean startsWithHttps(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    /** Of OpenID Connect, of REST clients, and of every configuration of TLS, by whatever name. */
    private boolean switchesOffCertificates(String name) {
        String value = value(name);
        return name.startsWith("quarkus.") && !value.isEmpty()
                && (name.endsWith("tls.verification") && !value.equalsIgnoreCase("required")
                        || name.endsWith("trust-all") && SettingValue.isTrue(value)
                        || name.endsWith(".sslfactory") && value.endsWith("NonValidatingFactory")
                        || name.endsWith("verify-host") && !SettingValue.isTrue(value)
                        || name.endsWith("hostname-verification-algorithm") && value.equalsIgnoreCase("none"));
    }

    private static boolean isOpen(String origins) {
        return origins.isEmpty()
                || SettingValue.list(origins).stream().map(String::strip).anyMatch(ProductionSettings::isForAnybody);
    }

    /** An address, "*", or a regular expression between slashes, which may only fit what is ours. */
    private static boolean isForAnybody(String origin) {
        if (origin.length() < 2 || !origin.startsWith("/") || !origin.endsWith("/")) {
            return origin.equals("*");
        }
        try {
            String expression = origin.substring(1, origin.length() - 1);
            Pattern pattern = Pattern.compile(expression);
            return ANY_LETTER.matcher(CHARACTER_CLASS.matcher(expression).replaceAll("x")).find()
                    || Stream.concat(STRANGERS.stream(), ForeignOrigins.like(expression).stream())
                            .anyMatch(stranger -> pattern.matcher(stranger).matches());
        } catch (PatternSyntaxException unreadable) {
            return true;
        }
    }
}
