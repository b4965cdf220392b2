package mizan.archive.check;

/**
 * Something that is wrong.
 *
 * @param key the key, or the beginning of keys
 * @param detail what about it, without anything that a reader wrote
 */
public record Finding(FindingKind kind, String key, String detail) {}
