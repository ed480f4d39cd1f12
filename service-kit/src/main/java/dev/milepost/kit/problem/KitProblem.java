package dev.milepost.kit.problem;

/** The failures that any request can meet. */
public enum KitProblem implements ProblemType {

    MALFORMED_JSON(400, "The body is not valid JSON"),
    BODY_MISSING(400, "The request needs a body"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    WRONG_TYPE(400, "A value of the body has the wrong type or form"),
    BODY_TOO_COMPLEX(400, "The body is nested too deep, or a text or number in it is too long"),
    INVALID_PARAMETER(400, "A parameter of the path, query or header has the wrong form"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known"),
    BAD_CURSOR(400, "The cursor is not one of this list"),
    BAD_REQUEST(400, "The request is not understood"),
    VALIDATION_FAILED(400, "The request breaks a rule of its fields"),

    NOT_SIGNED_IN(401, "No access token was sent"),
    TOKEN_EXPIRED(401, "The access token has expired"),
    TOKEN_NOT_FOR_THIS_SERVICE(401, "The access token is meant for another service"),
    TOKEN_INVALID(401, "The access token is not valid"),

    PERMISSION_MISSING(403, "The role in this organization does not allow this"),
    ORGANIZATION_NOT_SELECTED(403, "The token belongs to several organizations and none was selected"),
    NOT_A_MEMBER(403, "The token does not belong to the organization"),

    NOT_FOUND(404, "There is nothing under this id"),
    NO_SUCH_PATH(404, "There is no such address"),
    METHOD_NOT_ALLOWED(405, "The address does not know this method"),
    NOT_ACCEPTABLE(406, "The answer can't be given in the form asked for"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),

    CONFLICT(409, "The request contradicts what is stored"),
    ALREADY_EXISTS(409, "There is one like this already"),
    STILL_REFERENCED(409, "Something else still refers to this"),
    EDIT_OVERLAPS(409, "Somebody else has changed the same fields"),
    STILL_RUNNING(409, "A request with the same idempotency key is still running"),
    REPLAY_NOT_POSSIBLE(409, "The first answer to this idempotency key held a secret and is not kept"),
    CONCURRENT_CHANGE(409, "Somebody else was changing the same at the same moment"),

    STALE_VERSION(412, "The object has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not read here"),
    UNPROCESSABLE(422, "The request is well formed but can't be carried out"),
    BATCH_REFUSED(422, "Several parts of the batch can't be carried out"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key has the wrong form"),
    DRY_RUN_NOT_AVAILABLE(400, "This operation has no dry run"),
    PRECONDITION_REQUIRED(428, "The change must name the version it is based on"),
    TOO_MANY_REQUESTS(429, "Too many requests in a short time"),
    HEADERS_TOO_LARGE(431, "The headers of the request are too large"),

    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_IMPLEMENTED(501, "The server does not know how to do this"),
    UPSTREAM_FAILED(502, "Another service that is needed did not answer as expected"),
    UNAVAILABLE(503, "The service can't answer at the moment"),
    UPSTREAM_TIMEOUT(504, "Another service that is needed did not answer in time");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
