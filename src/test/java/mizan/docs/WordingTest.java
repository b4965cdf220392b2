package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One word for one thing, in every text that people read: the variants that {@code wording/variants_<language>.tsv} lists
 * must not come back, and in Arabic a button is a noun.
 */
class WordingTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    /** What is written onto an Arabic word: «و», «ف», «ب», «ل», «ك» and the article. */
    private static final String CLITICS = "[وف]?[بلك]?(?:ال|ل)?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern PRESSED =
            Pattern.compile("<(button|summary)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("(?:words|view)\\.say\\('([^']+)'\\)");

    /** Verbal nouns and nouns that a button may begin with; an imperative is not among them. */
    private static final Set<String> NOUNS = Set.of(
            "قبول",
            "الأوزان",
            "ثقة",
            "مراقبة",
            "كتم",
            "محو",
            "تنزيل",
            "رفض",
            "حفظ",
            "إلغاء",
            "عرض",
            "فتح",
            "إضافة",
            "تعديل",
            "تصفية",
            "تراجع",
            "التراجع",
            "قرار",
            "مفاتيح",
            "إغلاق",
            "تفعيل",
            "تعطيل",
            "تغيير",
            "تحويل",
            "إنشاء",
            "العودة",
            "عودة",
            "إزالة",
            "جعل",
            "معاينة",
            "تجربة",
            "بحث",
            "حذف",
            "إعادة",
            "تقييم",
            "إيقاف",
            "استئناف",
            "إنهاء",
            "سر",
            "دخول",
            "خروج",
            "الخروج",
            "إرسال",
            "تحديث",
            "كلمة",
            "قواعد",
            "أقسام",
            "الأعداد",
            "متابعة",
            "اختيار",
            "الدخول",
            "التفاصيل",
            "استثناءات",
            "حساب",
            "ضبط",
            "اعتماد",
            "استعمال",
            "استبعاد");

    /** A spelling that is not used, and what stands in its place. */
    private record Variant(Pattern unwanted, String wanted) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneThing_hasOneWord(Language language) throws IOException {
        List<Variant> variants = variants(language);
        Map<String, String> found = new TreeMap<>();
        texts(language)
                .forEach((place, text) -> variants.stream()
                        .filter(variant ->
                                variant.unwanted().matcher(plain(text)).find())
                        .forEach(variant -> found.put(place + ": " + text, "→ " + variant.wanted())));

        assertThat(variants).hasSizeGreaterThan(5);
        assertThat(found).isEmpty();
    }

    @Test
    void everyVariant_isFoundInItsOwnLine() throws IOException {
        for (Language language : Language.values()) {
            for (String line : lines(language)) {
                String[] columns = line.split("\t");
                assertThat(columns).as(line).hasSize(3);
                assertThat(pattern(columns[0], language)
                                .matcher(plain(columns[2]))
                                .find())
                        .as(line)
                        .isTrue();
            }
        }
    }

    @Test
    void arabicButtons_areNouns() throws IOException {
        Map<String, String> texts = texts(Language.ARABIC);
        Map<String, String> others = new TreeMap<>();
        for (String key : pressed()) {
            Map<String, String> said = texts.entrySet().stream()
                    .filter(text -> text.getKey().endsWith(" " + key))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(said).as(key).isNotEmpty();
            said.forEach((place, text) -> forms(text)
                    .filter(form -> !NOUNS.contains(form.split("[ :،]")[0]))
                    .forEach(form -> others.put(place, form)));
        }

        assertThat(others).isEmpty();
    }

    /** A text, or each of its plural forms. */
    private static Stream<String> forms(String text) {
        return text.startsWith("{0, plural")
                ? Pattern.compile("(?:one|two|few|many|other) \\{([^}]*)}")
                        .matcher(text)
                        .results()
                        .map(form -> form.group(1))
                : Stream.of(text);
    }

    /** The keys of what is pressed: buttons, and summaries that open something. */
    private static Set<String> pressed() throws IOException {
        Set<String> keys = new TreeSet<>(Set.of("live.fresh", "live.stale", "bulk.approve", "bulk.reject", "keys.on"));
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                PRESSED.matcher(Files.readString(file))
                        .results()
                        .forEach(element -> KEY.matcher(
                                        element.group(2).replaceAll("<span class=\"unseen\">[^<]*</span>", ""))
                                .results()
                                .forEach(key -> keys.add(key.group(1))));
            }
        }
        assertThat(keys).hasSizeGreaterThan(25);
        return keys;
    }

    /** Every text of the bundles by «file key», and in Arabic the lines of the moderators' guide. */
    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            bundles = files.filter(file -> file.toString().endsWith("_" + language.tag() + ".properties"))
                    .toList();
        }
        assertThat(bundles).hasSize(3);
        for (Path bundle : bundles) {
            try (Reader reader = Files.newBufferedReader(bundle)) {
                Properties read = new Properties();
                read.load(reader);
                read.stringPropertyNames()
                        .forEach(key -> texts.put(RESOURCES.relativize(bundle) + " " + key, read.getProperty(key)));
            }
        }
        if (language == Language.ARABIC) {
            List<String> guide = Files.readAllLines(Path.of("docs/moderator.ar.md"));
            for (int line = 0; line < guide.size(); line++) {
                texts.put("docs/moderator.ar.md:" + (line + 1), guide.get(line));
            }
        }
        return texts;
    }

    private static List<Variant> variants(Language language) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (String line : lines(language)) {
            String[] columns = line.split("\t");
            variants.add(new Variant(pattern(columns[0], language), columns[1]));
        }
        return variants;
    }

    private static List<String> lines(Language language) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/wording/variants_" + language.tag() + ".tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Pattern pattern(String variant, Language language) {
        String clitics = language == Language.ARABIC ? CLITICS : "";
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}])" + clitics + "(?:" + variant + ")(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Without vowel marks, which are written or not; hamza and accents stay. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
