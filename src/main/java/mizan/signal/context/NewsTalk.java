package mizan.signal.context;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;

/**
 * Words that report violence: who speaks of a «شهيد» or of a «تفجير» reports or mourns as often as he threatens, and
 * no rule tells the two apart. So a call for violence beside one of them waits for a person.
 */
final class NewsTalk {

    private static final String WORDS = """
            شهيد، شهداء، شهيدة، استشهاد، استشهد، استشهدوا، مقتل، قتل، قتلى، قتيل، قتلت، قتلوا، القاتل، القتلة، مصرع،
            جرحى،
            مصابين، ضحايا، إرهاب، إرهابي، إرهابية، إرهابيين، إرهابيون، تفجير، تفجيرات، انفجار، قصف، غارة، غارات، هجوم،
            هجمات،
            اغتيال، مجزرة، مجازر، مذبحة، إبادة، إعدام، اعتداء، عدوان، اشتباكات، معارك، داعش، القاعدة، محكمة، المحكمة،
            القضاء،
            القصاص، قصاص""";

    private static final int FARTHEST = 8;
    private static final NewsTalk KNOWN = new NewsTalk();

    private final FormIndex<Boolean> words = new FormIndex<>();

    private NewsTalk() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        for (String word : WORDS.split("،")) {
            words.addWord(analyzer.analyze(word).terms().getFirst().form(), true);
        }
    }

    /**
     * True when one of them stands near the terms {@code first} to {@code end} (exclusive), not within, and in their
     * sentence, from {@code sentence} to {@code sentenceEnd} (exclusive).
     */
    static boolean isNear(List<Term> terms, int first, int end, int sentence, int sentenceEnd) {
        List<Match<Boolean>> found = new ArrayList<>(0);
        int last = Math.min(sentenceEnd, end + FARTHEST);
        for (int i = Math.max(sentence, first - FARTHEST); i < last && found.isEmpty(); i++) {
            if (i < first || i >= end) {
                KNOWN.words.find(terms, i, found);
            }
        }
        return !found.isEmpty();
    }
}
