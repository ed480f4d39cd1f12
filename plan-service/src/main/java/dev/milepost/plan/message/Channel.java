package dev.milepost.plan.message;

/** How a message reaches its audience. */
public enum Channel {
    EMAIL,
    MEETING,
    CHAT,
    INTRANET,
    IN_PERSON,
    PRINT,
    OTHER
}
