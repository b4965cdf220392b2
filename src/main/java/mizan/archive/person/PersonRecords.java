package mizan.archive.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.DecisionId;
import mizan.queue.author.AuthorRule;

/** Where something of a person stands. */
public final class PersonRecords {

    private final Set<CommentId> comments = new LinkedHashSet<>();
    private final Set<CommentId> mentions = new LinkedHashSet<>();
    private final List<DecisionId> notes = new ArrayList<>();
    private final Set<String> authors = new TreeSet<>();
    private final Map<String, List<AuthorRule>> authorRules = new TreeMap<>();
    private final Set<String> marks = new TreeSet<>();
    private final Map<String, List<String>> activity = new TreeMap<>();
    private final Set<SiteId> sites = new LinkedHashSet<>();
    private final Set<String> authorKeys = new LinkedHashSet<>();
    private final Set<String> addressKeys = new LinkedHashSet<>();
    private final Set<String> traits = new LinkedHashSet<>();
    private long unreadable;
    private long unknown;

    PersonRecords(Person person) {
        authorKeys.add(person.authorKey());
    }

    /** The comments with the person's e-mail. */
    public List<CommentId> comments() {
        return List.copyOf(comments);
    }

    /** Comments of others whose text, name or homepage names the e-mail; they are left to an editor. */
    public List<CommentId> mentions() {
        return List.copyOf(mentions);
    }

    /** Entries of decision logs about other people's comments whose note names the e-mail. */
    public List<DecisionId> notes() {
        return List.copyOf(notes);
    }

    /** The keys of what is known of the person as an author. */
    public List<String> authors() {
        return List.copyOf(authors);
    }

    /** The keys of what moderators decided about the person, or from a comment of theirs. */
    List<String> authorRuleKeys() {
        return List.copyOf(authorRules.keySet());
    }

    /** What moderators decided about the person, or from a comment of theirs. */
    public List<AuthorRule> authorRules() {
        return authorRules.values().stream().flatMap(List::stream).toList();
    }

    /** The keys of marks for repetitions of the comments, and of marks that name no comment any more. */
    public List<String> marks() {
        return List.copyOf(marks);
    }

    /** The fields about the person in the counters of the last hours, by key. */
    public Map<String, List<String>> activity() {
        return Map.copyOf(activity);
    }

    /** The sites that keys of were seen. */
    public List<SiteId> sites() {
        return List.copyOf(sites);
    }

    /** How many comments cannot be read, so that nobody knows whose they are. */
    public long unreadable() {
        return unreadable;
    }

    /** How many keys are of no kind that this version knows. */
    public long unknown() {
        return unknown;
    }

    /** True where nothing of the person was found. */
    public boolean isEmpty() {
        return comments.isEmpty()
                && notes.isEmpty()
                && authors.isEmpty()
                && authorRules.isEmpty()
                && marks.isEmpty()
                && activity.isEmpty();
    }

    // While they are searched

    void found(Comment comment, String traitsOfComment) {
        comments.add(comment.id());
        Author author = comment.author();
        authorKeys.add(author.key());
        authorKeys.add(author.standingKey());
        addressKeys.add(author.addressKey());
        authorKeys.remove("");
        addressKeys.remove("");
        traits.addAll(List.of(traitsOfComment.split(" ")));
        traits.remove("");
    }

    void mentionedIn(CommentId comment) {
        mentions.add(comment);
    }

    void notedIn(DecisionId entry) {
        notes.add(entry);
    }

    void knownIn(String key) {
        authors.add(key);
    }

    void decidedIn(String key, List<AuthorRule> rules) {
        authorRules.put(key, List.copyOf(rules));
    }

    void markedIn(String key) {
        marks.add(key);
    }

    void countedIn(String key, List<String> fields) {
        activity.put(key, fields);
    }

    void at(SiteId site) {
        sites.add(site);
    }

    void cannotRead(long number) {
        unreadable += number;
    }

    void doNotKnow() {
        unknown++;
    }

    boolean isAuthor(String key) {
        return authorKeys.contains(key);
    }

    boolean isComment(CommentId id) {
        return comments.contains(id);
    }

    /** The names of the fields in the counters of recent activity; {@code record.lua} says what they are. */
    List<String> activityFields() {
        List<String> fields = new ArrayList<>(traits);
        authorKeys.forEach(key -> fields.add("a" + key));
        addressKeys.forEach(key -> fields.add("i" + key));
        return fields;
    }
}
