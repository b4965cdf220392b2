package mizan.queue.redis;

import java.time.LocalDate;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.Journal;
import mizan.queue.State;
import mizan.redis.KeyPrefix;

/**
 * The names of a site's keys in Redis. All of them carry the site's hash tag, so that they lie in one slot of a
 * cluster.
 */
public record SiteKeys(String prefix) {

    /** The keys of {@code site}. */
    public static SiteKeys of(SiteId site) {
        return new SiteKeys(KeyPrefix.of(site.value()));
    }

    /** The stream that the site's content management consumes. */
    public String approvedStream() {
        return prefix + "approved";
    }

    /** The stream of people's decisions. */
    public String decisions() {
        return prefix + "decisions";
    }

    /** What the keys of all comments begin with. */
    public String comments() {
        return prefix + "comment:";
    }

    public String comment(CommentId id) {
        return comments() + id.code();
    }

    /** The comments in a state, by the time they were submitted. */
    public String state(State state) {
        return prefix + "state:" + state.code();
    }

    /** The approved comments of an article, by the time they were submitted; see {@code published.lua}. */
    public String published(String article) {
        return publishedOfArticles() + article;
    }

    /** What the keys of the approved comments of all articles begin with. */
    public String publishedOfArticles() {
        return prefix + "published:article:";
    }

    /** How far the approved comments of earlier versions have been listed by their articles. */
    public String publishedPlace() {
        return prefix + "published:place";
    }

    /** The held comments, the most pressing first. */
    public String heldByPriority() {
        return prefix + "state:held:priority";
    }

    /** The held comments about an article, the most pressing first. */
    String heldAbout(String article) {
        return prefix + "held:article:" + article;
    }

    /** The held comments that have a reason, the most pressing first. */
    String heldFor(String reason) {
        return prefix + "held:reason:" + reason;
    }

    /** How many held comments have a reason; see {@code held.lua}. */
    public String heldCounts() {
        return prefix + "held:counts";
    }

    /** The held comments by what they can have in common: those whose traits begin with these digits; see {@code campaigns.lua}. */
    String traits(String digits) {
        return prefix + "held:traits:" + digits;
    }

    /** How far the held comments of earlier versions have been put into the lists of this one. */
    public String heldPlace() {
        return prefix + "backfill:held";
    }

    /** Which held comment is in which campaign; see {@code campaigns.lua}. */
    public String campaigns() {
        return prefix + "held:campaigns";
    }

    /** The held comments of a campaign, the most pressing first. */
    public String campaign(String name) {
        return campaigns() + ":" + name;
    }

    /** What comments that people rejected have in common; see {@code rejected.lua}. */
    public String rejectedTraits() {
        return prefix + "rejected:traits";
    }

    /** What changed, a stream; see {@link Journal}. */
    public String journal() {
        return prefix + "events";
    }

    /** The figures of a day, in UTC. */
    String statistics(LocalDate day) {
        return prefix + "statistics:" + day;
    }

    /** How many comments came on each article in an hour, counted from the epoch. */
    String articles(long hour) {
        return prefix + "articles:" + hour;
    }

    /** The articles that an editor marked as breaking, and until when. */
    String breaking() {
        return prefix + "breaking";
    }

    /** Who has claimed a comment. */
    public String claim(CommentId id) {
        return prefix + "claim:" + id.code();
    }

    /** The decisions that were made together and not undone. */
    public String bulk(BulkId id) {
        return prefix + "bulk:" + id;
    }

    /** The comments that are still to be decided of a bulk, with their versions; see {@code RedisBulkPlans}. */
    public String bulkPlan(BulkId id) {
        return prefix + "bulk-plan:" + id;
    }

    /** What is noted about single comments of a bulk. */
    public String bulkMarks(BulkId id) {
        return prefix + "bulk-marks:" + id;
    }

    public String author(String authorKey) {
        return prefix + "author:" + authorKey;
    }

    /** What moderators decided about an author, or about everybody with a name; see {@code AuthorRuleText}. */
    public String authorRule(String authorOrNameKey) {
        return prefix + "author-rule:" + authorOrNameKey;
    }

    /** What {@link #authorRule} is kept about, by when it runs out. */
    public String authorRules() {
        return prefix + "author-rules";
    }

    /** Who sent what in an hour, counted from the epoch. */
    String activity(long hour) {
        return prefix + "activity:" + hour;
    }

    /** How much busy addresses sent in a day, counted from the epoch; see {@code record.lua}. */
    String volumes(long day) {
        return prefix + "volumes:" + day;
    }

    /** The attacks on the site and its articles; see {@code attack_begin.lua}. */
    public String attacks() {
        return prefix + "attacks";
    }

    /** What was counted for attack mode in a minute since the epoch; see {@code record.lua}. */
    public String attackCounts(long minute) {
        return prefix + "attacks:" + minute;
    }

    /** The mark that a submission leaves for its repetitions. */
    public String repeat(String contentHash) {
        return prefix + "repeat:" + contentHash;
    }

    /** The mark that a submission leaves under its idempotency key. */
    String idempotency(String keyHash) {
        return prefix + "key:" + keyHash;
    }
}
