package mizan.comment;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules for comments that a site publishes, and which of them each reason for a rejection stands on.
 *
 * @param address the page of the rules, http or https; empty where the site names none
 * @param rules by the code of a reason: what the rule is called on that page, or, with a {@code #} before it, the
 *     anchor where it stands there
 */
public record PublishedRules(String address, Map<String, String> rules) {

    /** Of a site that names no page of rules. */
    public static final PublishedRules NONE = new PublishedRules("", Map.of());

    public static final int MAX_ADDRESS_LENGTH = 500;

    /** A number and a title, not the rule itself. */
    public static final int MAX_RULE_LENGTH = 120;

    private static final String ANCHOR = "#";

    /** @throws IllegalArgumentException saying what cannot be */
    public PublishedRules {
        TreeMap<String, String> kept = new TreeMap<>(rules);
        kept.replaceAll((code, rule) -> rule.strip());
        kept.values().removeIf(String::isEmpty);
        rules = Collections.unmodifiableSortedMap(kept);
        address = address.strip();
        if (!address.isEmpty() && (address.length() > MAX_ADDRESS_LENGTH || !isAddress(address))) {
            throw new IllegalArgumentException(
                    "The address begins with http:// or https://, names a host, and has at most " + MAX_ADDRESS_LENGTH
                            + " characters");
        }
        for (String rule : rules.values()) {
            boolean isPlace = !rule.startsWith(ANCHOR) || isAddress(at(address, rule));
            if (address.isEmpty() || rule.length() > MAX_RULE_LENGTH || !isPlace) {
                throw new IllegalArgumentException(
                        "A rule has at most " + MAX_RULE_LENGTH
                                + " characters, can stand in an address where it begins with #, and needs the address of the rules");
            }
        }
    }

    /** True for what may be a link: whatever else somebody typed must not become one. */
    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && WebHost.of(uri).isPresent()
                    && uri.getRawAuthority().indexOf('@') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String at(String address, String anchor) {
        int fragment = address.indexOf(ANCHOR);
        return (fragment < 0 ? address : address.substring(0, fragment)) + anchor;
    }

    public boolean isEmpty() {
        return address.isEmpty();
    }

    /** What the rule behind {@code code} is called; empty where only its place is known, or nothing. */
    public String title(String code) {
        String rule = rules.getOrDefault(code, "");
        return rule.startsWith(ANCHOR) ? "" : rule;
    }

    /** Where the rule behind {@code code} can be read; empty where the site names no page of rules. */
    public String link(String code) {
        String rule = rules.getOrDefault(code, "");
        return rule.startsWith(ANCHOR) ? at(address, rule) : address;
    }
}
