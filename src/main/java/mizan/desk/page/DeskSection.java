package mizan.desk.page;

import mizan.access.session.DeskPaths;

/** A part of the desk that its navigation leads to. */
public enum DeskSection {
    QUEUE("", false),
    STATS("/stats", false),
    AUTHORS("/author-rules", false),
    LEXICON("/lexicon", true),
    TRY("/try", true),
    ARTICLES("/articles", true),
    ATTACKS("/attacks", true),
    LEARNING("/learning", true),
    SITES("/sites", true),
    SETTINGS("/settings", true),
    KEYS("/keys", true),
    ACCOUNTS("/accounts", true),
    TOKENS("/tokens", true),
    WEBHOOKS("/webhooks", true),
    PEOPLE("/people", true),
    AUDIT("/audit", true);

    private final String path;
    private final boolean forEditors;

    DeskSection(String path, boolean forEditors) {
        this.path = DeskPaths.PAGES + path;
        this.forEditors = forEditors;
    }

    /** Where it is. */
    public String path() {
        return path;
    }

    /** True when only editors are let in. */
    public boolean isForEditors() {
        return forEditors;
    }
}
