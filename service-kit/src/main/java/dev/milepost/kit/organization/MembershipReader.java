package dev.milepost.kit.organization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads memberships from the configured claim: every text that matches the pattern is one. */
final class MembershipReader {

    private final ClaimReader claim;
    private final Pattern pattern;

    MembershipReader(String claimPath, String membershipPattern) {
        this.claim = new ClaimReader(claimPath);
        this.pattern = Pattern.compile(membershipPattern);
    }

    Set<Membership> read(JsonWebToken token) {
        Set<Membership> memberships = new LinkedHashSet<>();
        for (String text : claim.texts(token)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                memberships.add(new Membership(matcher.group("organization"), matcher.group("role")));
            }
        }
        return memberships;
    }
}
