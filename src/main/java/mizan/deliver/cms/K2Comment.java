package mizan.deliver.cms;

/**
 * A row of {@code #__k2_comments} as it stands there, whatever it holds.
 *
 * @param user 0 for guests
 * @param date as the database writes a time in UTC: {@code 2026-11-24 10:15:30}
 */
public record K2Comment(
        long id,
        long item,
        long user,
        String name,
        String date,
        String text,
        String email,
        String url,
        boolean isPublished) {

    /** By which it is seen that name or text were changed. */
    String digest() {
        return new CmsRow(name, text, isPublished).digest();
    }
}
