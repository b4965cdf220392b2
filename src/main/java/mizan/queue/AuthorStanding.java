package mizan.queue;

/** How many comments of an author a site has ever approved and rejected, as they stand now. */
public record AuthorStanding(int approved, int rejected) {}
