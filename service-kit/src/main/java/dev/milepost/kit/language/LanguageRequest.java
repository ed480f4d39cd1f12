package dev.milepost.kit.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/**
 * The languages that an answer is wanted in, the best first: {@code lang=} where it is given, else
 * {@code Accept-Language}. A {@code @BeanParam} of every endpoint whose texts exist in several languages; the answer
 * states which one it is in.
 */
public class LanguageRequest {
    private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    @QueryParam("lang")
    @Parameter(description = "Language of the texts, such as de; goes before Accept-Language. Where there are no texts in it, they are in English; the answer says which", schema = @Schema(pattern = TAG))
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "Languages of the texts, the best first; English where there are no texts in any of them")
    @Nullable
    String acceptLanguage;

    /** Whatever language the texts were written in. */
    public static LanguageRequest any() {
        return new LanguageRequest();
    }

    /** @param lang as in {@code lang=}, checked when used */
    public static LanguageRequest of(String lang) {
        LanguageRequest request = new LanguageRequest();
        request.lang = lang;
        return request;
    }

    /**
     * The best of the languages there are: {@code de} also for somebody who wants {@code de-AT}. Empty where none of them
     * is wanted.
     */
    public Optional<String> best(Collection<String> available) {
        return Optional.ofNullable(Locale.lookupTag(ranges(), available));
    }

    private List<Locale.LanguageRange> ranges() {
        if (lang != null && !lang.isEmpty()) {
            if (!lang.matches(TAG)) {
                throw KitProblem.INVALID_PARAMETER.because("lang is no language; write it as de or de-AT")
                        .at("?lang", "not-a-language", "must be a language such as de or de-AT");
            }
            return List.of(new Locale.LanguageRange(lang));
        }
        return acceptLanguage == null ? List.of() : parsed(acceptLanguage);
    }

    /** Browsers write this header, not people: one that can't be read is as good as none. */
    private static List<Locale.LanguageRange> parsed(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
