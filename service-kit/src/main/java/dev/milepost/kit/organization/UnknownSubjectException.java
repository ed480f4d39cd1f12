package dev.milepost.kit.organization;

/** Why a token is refused: it is verified, but doesn't say who it is of, by the claim that tells people apart here. */
public class UnknownSubjectException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String claim;

    UnknownSubjectException(String claim) {
        super("The access token has no text in the claim " + claim);
        this.claim = claim;
    }

    /** What the token lacks. */
    public String claim() {
        return claim;
    }
}
