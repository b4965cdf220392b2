package mizan.queue;

/**
 * How many comments of an author stand approved and rejected at a site, by what the author is trusted by: the site's word, or two
 * of e-mail, name and network address together.
 */
public record AuthorStanding(int approved, int rejected) {}
