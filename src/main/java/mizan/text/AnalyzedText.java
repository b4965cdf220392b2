package mizan.text;

import java.util.List;
import mizan.text.fold.MatchKey;
import mizan.text.html.CleanText;

/** A text with all that analysis found in it; the terms stand in the order of the text. */
public record AnalyzedText(CleanText clean, MatchKey key, List<Term> terms, Fingerprint fingerprint) {}
