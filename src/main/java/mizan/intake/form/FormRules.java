package mizan.intake.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * What a site asks of a form.
 *
 * @param consentField the checkbox that must be ticked; empty for none
 * @param placeholders the texts that count as empty, from {@link #placeholders(List)}
 * @param refreshes true where the page shows an approved comment at once, so that K2's script should load it anew
 * @param signedOnly true where only the site's own program may send forms, which signs them
 * @param charset how a body is encoded that does not say so itself
 */
public record FormRules(
        boolean nameRequired,
        boolean emailRequired,
        String consentField,
        Set<String> placeholders,
        boolean refreshes,
        boolean signedOnly,
        Charset charset) {

    public FormRules {
        placeholders = Set.copyOf(placeholders);
    }

    /** What is asked of a reader for whom the site vouches: the account is enough to be known by. */
    public FormRules forVerified() {
        return new FormRules(nameRequired, false, consentField, placeholders, refreshes, signedOnly, charset);
    }

    /** The texts that count as empty: what K2's form prefills, and {@code ofSite}. */
    public static Set<String> placeholders(List<String> ofSite) {
        return K2Form.placeholders(ofSite);
    }
}
