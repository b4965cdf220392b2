package mizan.queue.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.digest.Digests;
import mizan.moderation.Verdict;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Fingerprint;
import mizan.text.WritingScript;
import mizan.text.html.HtmlStripper;

/**
 * Where a held comment can be found beside the lists of all held comments: by reason, by article, and by what it has in
 * common with others. {@code held.lua} says what becomes of it in Redis, where a held comment takes some 700 bytes for it.
 */
public final class HeldCommentIndex {

    /** Hexadecimal digits of a band, an author or an address. */
    private static final int DIGITS = 12;

    /** Of them those of the next band that a trait of two bands has. */
    private static final int PAIRED = 7;

    /** What the index begins with that is not kept yet; {@code held.lua} puts the number of digits there. */
    private static final String START = "20";

    private static final String NONE = "-";

    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    private HeldCommentIndex() {}

    /** The index as {@code held.lua} takes it. */
    public static String of(Comment comment, Verdict verdict, Fingerprint fingerprint) {
        StringBuilder index = new StringBuilder(160).append(START);
        part(index, fingerprint.bands().stream().map(HeldCommentIndex::digits));
        part(index, fingerprint.across().stream().map(HeldCommentIndex::digits));
        part(index, author(comment.author()).stream().map(HeldCommentIndex::withoutKind));
        part(index, address(comment.author()).stream().map(HeldCommentIndex::withoutKind));
        verdict.against().forEach(kind -> index.append(' ').append(kind.name()));
        WritingScript script = WritingScript.of(comment.text());
        if (isMarked(script)) {
            index.append(' ').append(mark(script));
        }
        return index.toString();
    }

    /** Comments in Arabic letters have no list of their own: it would be nearly that of all. */
    static boolean isMarked(WritingScript script) {
        return script != WritingScript.ARABIC;
    }

    /** What comments in such letters have among their reasons, whose lists they stand in. */
    static String mark(WritingScript script) {
        return "script-" + script.code();
    }

    private static void part(StringBuilder index, Stream<String> digits) {
        String joined = digits.collect(Collectors.joining());
        index.append(' ').append(joined.isEmpty() ? NONE : joined);
    }

    private static String withoutKind(String trait) {
        return trait.substring(1);
    }

    /** The index that a comment is held again with: its own, or, where an earlier version wrote that, a new one. */
    static String again(String index, Comment comment, Verdict verdict) {
        return index.startsWith("2") ? index : of(comment, verdict, fingerprint(comment));
    }

    /** As it was when the comment came in, from what was typed then. */
    static Fingerprint fingerprint(Comment comment) {
        return analyzed(comment).fingerprint();
    }

    /** The text as it was when the comment came in. */
    static AnalyzedText analyzed(Comment comment) {
        return ANALYZER.analyze(STRIPPER.strip(comment.original()));
    }

    static List<String> texts(Fingerprint fingerprint) {
        return fingerprint.bands().stream().map(band -> "t" + digits(band)).toList();
    }

    /** What leads to the campaign of a comment, beside {@link #texts}; {@code campaigns.lua} says how. */
    static List<String> ofCampaign(Fingerprint fingerprint) {
        return Stream.concat(
                        pairs(fingerprint.bands()),
                        fingerprint.across().stream().map(band -> "u" + digits(band)))
                .toList();
    }

    /** Two bands, each of them in two pairs. */
    private static Stream<String> pairs(List<String> bands) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> "t" + digits(bands.get(i))
                        + digits(bands.get((i + 1) % bands.size())).substring(DIGITS - PAIRED));
    }

    /** The last of a band, which has no more than sixteen. */
    private static String digits(String band) {
        return "0".repeat(Math.max(0, DIGITS - band.length())) + band.substring(Math.max(0, band.length() - DIGITS));
    }

    /** None for an author without a key, who is nobody in particular. */
    static List<String> author(Author author) {
        return hashed("a", author.key());
    }

    static List<String> address(Author author) {
        return hashed("i", author.addressKey());
    }

    private static List<String> hashed(String kind, String key) {
        return key.isEmpty()
                ? List.of()
                : List.of(kind
                        + Digests.sha1Hex((kind + key).getBytes(StandardCharsets.UTF_8))
                                .substring(0, DIGITS));
    }
}
