package dev.milepost.kit.web;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.Arc;

/**
 * The answers of resources with the entity tag that belongs to them. A GET whose {@code If-None-Match} names that tag is
 * answered with 304 by {@link NotModifiedFilter}.
 */
public final class Answers {

    private static final int TAG_BYTES = 12;

    private Answers() {
    }

    /**
     * 201 for an object that was made.
     *
     * @param location its path below the API's beginning, such as {@code /plans/<id>}
     * @param version of the object, sent as ETag
     */
    public static <T> RestResponse<T> created(URI location, T view, int version) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).tag(tag(version))
                .header(HttpHeaders.LOCATION, path(location)).build();
    }

    /** 201 for what was made and has no version. */
    public static <T> RestResponse<T> created(URI location, T view) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).header(HttpHeaders.LOCATION, path(location)).build();
    }

    /**
     * 200 with a single object.
     *
     * @param version of the object, sent as ETag and good for If-Match
     */
    public static <T> RestResponse<T> ok(T view, int version) {
        return ResponseBuilder.ok(view).tag(tag(version)).build();
    }

    /**
     * 200 with a single object whose state has a name of its own.
     *
     * @param tag of letters and digits, sent as ETag and good for If-Match
     */
    public static <T> RestResponse<T> tagged(T view, String tag) {
        return ResponseBuilder.ok(view).tag(new EntityTag(tag)).build();
    }

    /** 200 with an answer composed of several objects; its weak ETag is made of the body and never good for If-Match. */
    public static <T> RestResponse<T> composed(T view) {
        return ResponseBuilder.ok(view).tag(new EntityTag(digest(view), true)).build();
    }

    /**
     * 200 with a file to keep; its weak ETag is made of its content.
     *
     * @param content text, or bytes where the resource produces nothing but one binary type: for JSON the framework writes
     *        bytes as
     *        a JSON text
     * @param name what to call it, of letters, digits, hyphens and points alone
     */
    public static <T> RestResponse<T> file(T content, String mediaType, String name) {
        return ResponseBuilder.ok(content).tag(new EntityTag(digest(content), true)).header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }

    /**
     * As {@link #composed(Object)}, with texts that exist in several languages.
     *
     * @param language that they are in
     */
    public static <T> RestResponse<T> composed(T view, String language) {
        return ResponseBuilder.ok(view).tag(new EntityTag(digest(view), true))
                .header(HttpHeaders.CONTENT_LANGUAGE, language).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    /** 204: done, and nothing to say. */
    public static RestResponse<Void> done() {
        return RestResponse.noContent();
    }

    static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    private static String path(URI location) {
        String path = location.getRawPath();
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        return (path.startsWith(BasePath.value() + "/") ? path : BasePath.of(path)) + query;
    }

    private static String digest(Object view) {
        try {
            byte[] body = view instanceof byte[] bytes ? bytes
                    : Arc.container().instance(ObjectMapper.class).get().writeValueAsBytes(view);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The answer can't be written as JSON", e);
        }
    }
}
