package mizan.desk.editor.site;

import mizan.comment.Site;

/**
 * A row of the table of sites.
 *
 * @param origins where its pages live, with a space between them
 * @param source where it comes from: the configuration, the desk, or both
 * @param seen the record that is kept for it
 * @param isChangeable false for the demo at Mizan's own address
 * @param isResettable whether the configuration can count again
 */
public record SiteRow(
        Site site,
        String origins,
        String state,
        String source,
        String seen,
        String edit,
        boolean isChangeable,
        boolean isResettable) {}
