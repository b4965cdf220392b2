package mizan.signal.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import mizan.text.fold.LookAlikes;

/**
 * The names under which a site's own people speak, and under which readers do not: those that its operator lists, and
 * what editors and moderators are called anywhere. Names are compared folded, without spaces, signs, titles and
 * repeated letters; Latin ones also by how they look («аdmin» with a Russian letter) and with digits read as letters
 * (adm1n).
 */
public final class StaffNames {

    private static final String ANYWHERE = """
            الإدارة، إدارة الموقع، إدارة الصفحة، إدارة التحرير، المشرف، المشرفة، مشرف الموقع، المشرف العام،
            مشرف التعليقات،
            مدير الموقع، مدير التحرير، رئيس التحرير، سكرتير التحرير، هيئة التحرير، أسرة التحرير، فريق التحرير،
            فريق الموقع،
            فريق الإشراف، المحرر، محرر الموقع، محرر الصفحة، مسؤول الموقع، مراقب التعليقات، الدعم الفني، خدمة العملاء،
            admin, administrator, administrateur, administration, site admin, moderator, moderators, moderation,
            moderateur,
            modérateurs, modération, webmaster, editor, editors, editor in chief, redaction, la rédaction, support,
            staff,
            équipe de modération, service client, sysadmin, superuser, root""";

    private static final Set<String> TITLES = Set.of(
            "الاستاذ",
            "الاستاذه",
            "استاذ",
            "الدكتور",
            "الدكتوره",
            "دكتور",
            "د",
            "المهندس",
            "المهندسه",
            "م",
            "السيد",
            "السيده",
            "الكاتب",
            "الكاتبه",
            "الصحفي",
            "الصحفيه",
            "الصحافي",
            "الصحافيه",
            "المحرر",
            "الزميل",
            "mr",
            "mrs",
            "dr",
            "m",
            "mme");

    private static final int LONGEST = 100;
    private static final String DIGITS_AS_LETTERS = "oizeasbtbg";

    /** What staff is called on every site. */
    public static final StaffNames GENERIC = new StaffNames(List.of());

    private final Set<String> folded = new HashSet<>();
    private final Set<String> looks = new HashSet<>();

    private StaffNames(Collection<String> names) {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Stream.concat(Stream.of(ANYWHERE.split("[،,]")), names.stream())
                .map(name -> analyzer.analyze(name.strip()))
                .forEach(this::add);
    }

    /**
     * The staff of a site that lists {@code names}.
     *
     * @throws IllegalArgumentException naming one that has fewer than two letters or more than a hundred characters
     */
    public static StaffNames of(Collection<String> names) {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        for (String name : names) {
            if (name.length() > LONGEST
                    || letters(analyzer.analyze(name).terms(), false).length() < 2) {
                throw new IllegalArgumentException(
                        "«" + name + "» is no name: give it 2 letters or more, " + LONGEST + " at most");
            }
        }
        return names.isEmpty() ? GENERIC : new StaffNames(names);
    }

    private void add(AnalyzedText name) {
        String letters = letters(name.terms(), false);
        folded.add(letters);
        folded.add(letters(withoutTitles(name.terms()), false));
        looks.add(LookAlikes.skeleton(letters));
    }

    /** True when {@code name} is, or looks like, the name of one of them. */
    boolean hold(AnalyzedText name) {
        List<Term> terms = name.terms();
        String letters = letters(terms, false);
        if (letters.isEmpty()) {
            return false;
        }
        return folded.contains(letters)
                || folded.contains(letters(withoutTitles(terms), false))
                || folded.contains(letters(terms, true))
                || (isForeign(letters) && looks.contains(LookAlikes.skeleton(letters)));
    }

    /** All of them where nothing else is left. */
    private static List<Term> withoutTitles(List<Term> terms) {
        List<Term> rest = new ArrayList<>(terms);
        rest.removeIf(term -> TITLES.contains(term.form()));
        return rest.isEmpty() ? terms : rest;
    }

    /** The letters of all words in a row, a repeated one once; digits as what they look like, or not at all. */
    private static String letters(List<Term> terms, boolean digits) {
        StringBuilder letters = new StringBuilder();
        for (Term term : terms) {
            for (int i = 0; i < term.form().length(); i++) {
                char c = term.form().charAt(i);
                char letter = digits && c >= '0' && c <= '9' ? DIGITS_AS_LETTERS.charAt(c - '0') : c;
                boolean repeated = !letters.isEmpty() && letters.charAt(letters.length() - 1) == letter;
                if (Character.isLetter(letter) && !repeated) {
                    letters.append(letter);
                }
            }
        }
        return letters.toString();
    }

    /** Neither Arabic nor plain Latin letters only. */
    private static boolean isForeign(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c > 'z' && (c < '\u0600' || c > '\u06FF')) {
                return true;
            }
        }
        return false;
    }
}
