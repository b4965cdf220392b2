package mizan.settings.site;

/**
 * Why a site cannot be as it is wanted.
 *
 * @param field the field that is wrong, by its name in the API, such as {@code article_url}
 * @param code what is wrong with it, for pages that say so in words of their own
 * @param message the same in English
 */
public record SiteMistake(String field, String code, String message) {

    /** The mistake behind its key of the configuration, which has other names for some fields. */
    public String inConfiguration() {
        String key = switch (field) {
            case "require_name", "require_email", "consent_field", "placeholders", "refresh" -> "form." + field;
            default -> field;
        };
        return key.replace('_', '-') + (message.startsWith("is missing") ? " " : ": ") + message;
    }
}
