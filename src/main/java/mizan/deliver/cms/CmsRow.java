package mizan.deliver.cms;

import mizan.digest.Digests;

/**
 * What people can change of a comment in its CMS.
 *
 * @param name as it stands in the table; as does {@code text}
 */
public record CmsRow(String name, String text, boolean isPublished) {

    /** By which it is seen that name or text were changed. */
    String digest() {
        return Digests.sha256Hex(name + "\0" + text);
    }
}
