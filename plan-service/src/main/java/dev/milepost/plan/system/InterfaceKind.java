package dev.milepost.plan.system;

/** How other programs get at a system. */
public enum InterfaceKind {
    REST_API,
    SOAP_API,
    DATABASE,
    FILES,
    EVENTS,
    EMAIL,
    /** Only people, or what behaves like them. */
    SCREEN,
    /** Not at all. */
    NONE,
    /** Nobody has looked yet. */
    UNKNOWN
}
