package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;

/** Words that lead readers away: names of messengers, calls to get in touch, and words that go with a number. */
final class ContactWords {

    /** What such a word does. */
    enum Role {
        /** Names a messenger; the news name it too. */
        MESSENGER,
        /** Names a network; only a name of an account beside it says anything. */
        NETWORK,
        /** Asks the reader to get in touch. */
        INVITATION,
        /** Goes with a telephone number, and says nothing without one. */
        TELEPHONE;

        /** True for what has accounts. */
        boolean isNetwork() {
            return this == MESSENGER || this == NETWORK;
        }
    }

    private static final String MESSENGERS = """
            واتساب، واتس، وتساب، واتسب، واتس اب، وتس اب، الواتس اب، تلجرام، تليجرام، تلغرام، تليغرام، تيليجرام، تيلجرام،
            سناب، سنابشات، سناب شات، فايبر، ايمو، whatsapp، whatsap، watsapp، wattsapp، watsap، whats app، telegram،
            viber، snapchat، سنابي، سناباتي، واتسابي، whats، wts""";

    private static final String NETWORKS = """
            انستقرام، انستغرام، انستجرام، انستكرام، انستا، الانستا، انستاي، تيك توك، تيكتوك، تويتر، فيسبوك، فيس بوك،
            الفيس،
            ديسكورد، يوتيوب، instagram، insta، tiktok، tik tok، facebook، twitter، discord، snap، skype، سكايب، line""";

    private static final String INVITATIONS = """
            تواصل معنا، تواصلو معنا، تواصلوا معنا، تواصل معي، تواصلوا معي، تواصل معانا، للتواصل معنا، للتواصل،
            راسلنا، راسلني، راسلونا، راسلوني، اتصل بنا، اتصلوا بنا، اتصل الان، اتصل على، اتصلوا على، للاتصال، كلمنا على،
            كلمني على، كلموني على، كلمني خاص، كلمني واتس، تعال خاص، تعالي خاص، على الخاص، عالخاص، ع الخاص، اضفني، ضيفني،
            تابعني على، تابعنا على، تابعوني على، تابعونا على، انضم الينا، انضموا الينا، للحجز والاستفسار، للاستفسار،
            للطلب والاستفسار، contactez nous، contactez moi، contactez-nous، contactez-moi، contact us، contact me،
            call me، text me، dm me، inbox me، add me""";

    private static final String TELEPHONES = """
            هاتف، هاتفي، هاتفنا، جوال، جوالي، جوالنا، موبايل، تلفون، تليفون، رقمي، رقمنا، اتصل، اتصلوا، tel، telephone،
            phone، mobile، portable، call""";

    private static final ContactWords KNOWN = new ContactWords();

    private final FormIndex<Role> index = new FormIndex<>();

    private ContactWords() {
        add(MESSENGERS, Role.MESSENGER);
        add(NETWORKS, Role.NETWORK);
        add(INVITATIONS, Role.INVITATION);
        add(TELEPHONES, Role.TELEPHONE);
    }

    /** Those of {@code terms} that are such words, in the order of the text; of several at one place, the longest. */
    static List<Match<Role>> in(List<Term> terms) {
        List<Match<Role>> found = new ArrayList<>(0);
        List<Match<Role>> here = new ArrayList<>(0);
        int next = 0;
        for (int first = 0; first < terms.size(); first++) {
            KNOWN.index.find(terms, first, here);
            if (!here.isEmpty() && first >= next) {
                Match<Role> longest = longest(here);
                found.add(longest);
                next = longest.end();
            }
            here.clear();
        }
        return found;
    }

    private static Match<Role> longest(List<Match<Role>> matches) {
        Match<Role> longest = matches.getFirst();
        for (Match<Role> match : matches) {
            longest = match.end() > longest.end() ? match : longest;
        }
        return longest;
    }

    private void add(String words, Role role) {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Stream.of(words.split("،"))
                .map(word -> analyzer.analyze(word.strip()).terms())
                .forEach(terms -> add(terms, role));
    }

    private void add(List<Term> terms, Role role) {
        List<String> forms = terms.stream().map(Term::form).toList();
        if (forms.size() == 1) {
            index.addWord(forms.getFirst(), role);
        } else {
            index.addPhrase(forms, role);
        }
    }
}
