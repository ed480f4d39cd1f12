package dev.milepost.roi.funding;

/** Where money to pay for a case comes from. */
public enum FundingKind {
    /** Given, never paid back. */
    GRANT,
    /** Lent against interest. */
    LOAN,
    /** Granted by a supplier, as credits or as time to pay; paid back where it says so. */
    VENDOR_CREDIT,
    /** The organization's own. */
    OWN_MONEY
}
