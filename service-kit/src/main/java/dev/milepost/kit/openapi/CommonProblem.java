package dev.milepost.kit.openapi;

import dev.milepost.kit.problem.KitProblem;

/** The failures that operations share, by status. */
enum CommonProblem {

    BAD_REQUEST("400", "The request is not understood, or breaks a rule of its fields", KitProblem.VALIDATION_FAILED,
            "\"/name\" must not be blank"),
    UNAUTHORIZED("401", "The access token is missing, expired, forged or made for another service", KitProblem.TOKEN_EXPIRED,
            "The access token has expired: get a new one and repeat the request"),
    FORBIDDEN("403", "The role does not include the permission, or no organization was selected", KitProblem.PERMISSION_MISSING,
            "Your role in this organization does not include the permission: ask an owner of the organization for it"),
    NOT_FOUND("404", "There is nothing under this address or id in this organization", KitProblem.NOT_FOUND,
            "There is nothing under this id"),
    METHOD_NOT_ALLOWED("405", "The address does not know the method", KitProblem.METHOD_NOT_ALLOWED,
            "This address does not know PUT, only GET, HEAD, OPTIONS"),
    NOT_ACCEPTABLE("406", "The answer can't be given in the form asked for", KitProblem.NOT_ACCEPTABLE,
            "Nothing that the header Accept asks for is written here: accept application/json"),
    CONFLICT("409", "The request contradicts what is stored, or one like it is still running", KitProblem.ALREADY_EXISTS,
            "There is one with the same key or name already: change the name, or change the existing one"),
    PRECONDITION_FAILED("412", "The object has changed since the version that If-Match names", KitProblem.STALE_VERSION,
            "Version 4 is the current one, not the one the change is based on"),
    TOO_LARGE("413", "The body is too large", KitProblem.BODY_TOO_LARGE,
            "The body is larger than this service reads: send less at a time"),
    UNSUPPORTED_MEDIA_TYPE("415", "The body has a media type that is not read here", KitProblem.UNSUPPORTED_MEDIA_TYPE,
            "The Content-Type text/plain is not read here: send application/json"),
    UNPROCESSABLE("422", "The request is well formed but can't be carried out", KitProblem.UNPROCESSABLE,
            "The request refers to something that does not exist: check the ids in it"),
    PRECONDITION_REQUIRED("428", "The change does not name the version it is based on", KitProblem.PRECONDITION_REQUIRED,
            "Send the version the change is based on: If-Match with the ETag as it was read, or Base-Version"),
    TOO_MANY_REQUESTS("429", "Too many requests in a short time", KitProblem.TOO_MANY_REQUESTS,
            "More than 6000 requests in 60 seconds from one client: wait 3 seconds and go slower"),
    INTERNAL_ERROR("500", "Something went wrong on our side", KitProblem.INTERNAL_ERROR,
            "Something went wrong on our side. If it happens again, tell the people who run this service the requestId"),
    UNAVAILABLE("503", "The service can't answer at the moment", KitProblem.UNAVAILABLE,
            "The database can't be reached at the moment: repeat in a few seconds");

    private final String status;
    private final String description;
    private final KitProblem example;
    private final String detail;

    CommonProblem(String status, String description, KitProblem example, String detail) {
        this.status = status;
        this.description = description;
        this.example = example;
        this.detail = detail;
    }

    String status() {
        return status;
    }

    String description() {
        return description;
    }

    KitProblem example() {
        return example;
    }

    String detail() {
        return detail;
    }

    /** Its name among the components of the contract. */
    String reference() {
        return "Problem" + status;
    }
}
