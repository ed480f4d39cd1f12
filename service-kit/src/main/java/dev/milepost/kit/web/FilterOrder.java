package dev.milepost.kit.web;

/**
 * The order of all filters, in one place. On the way in the lower number comes first, on the way out the higher one.
 */
public final class FilterOrder {

    /**
     * Before authentication, on the HTTP server itself (there the higher number comes first): every answer has a request id.
     */
    public static final int SERVER_REQUEST_ID = 10_000;
    /** On the HTTP server itself, before the body is read: a body that is announced as too large. */
    public static final int SERVER_BODY_LIMIT = 9_900;
    /** On the HTTP server itself: failures that no resource sees. */
    public static final int SERVER_FAILURES = 100;

    /** Who asks, of which organization, in every log line. */
    public static final int LOG_CONTEXT = 1_100;
    /** Before anything expensive, after it is known who asks. */
    public static final int RATE_LIMIT = 1_200;
    /** Query parameters that the resource does not know. */
    public static final int STRICT_QUERY = 1_300;

    /** On the way out: an answer that the caller already has. */
    public static final int NOT_MODIFIED = 5_000;
    /** On the way in behind all others, on the way out once the answer is whole: answers as tables. */
    public static final int TABLE = 5_050;
    /** On the way out: the address of the next page. */
    public static final int NEXT_PAGE = 5_100;

    private FilterOrder() {
    }
}
