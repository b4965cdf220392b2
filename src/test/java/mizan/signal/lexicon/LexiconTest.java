package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mizan.signal.Category;
import mizan.text.ArabicCommentAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    @Test
    void line_becomesEntry() {
        Lexicon lexicon = lexicon("كلب\texact\tinsult\tmedium\tgulf\tكلب حراسة، الكلبي\t2027-01-31\tالحيوان");

        assertThat(lexicon.entries())
                .containsExactly(new LexiconEntry(
                        "كلب",
                        MatchType.EXACT,
                        Category.INSULT,
                        Severity.MEDIUM,
                        "gulf",
                        List.of("كلب حراسة", "الكلبي"),
                        Optional.of(LocalDate.of(2027, 1, 31)),
                        "الحيوان",
                        "test.tsv:2"));
    }

    @Test
    void blankColumns_meanExactMsaWithoutEnd() {
        LexiconEntry entry = lexicon("كلب\t\tinsult\tmedium").entries().getFirst();

        assertThat(entry.match()).isEqualTo(MatchType.EXACT);
        assertThat(entry.dialect()).isEqualTo("msa");
        assertThat(entry.exceptions()).isEmpty();
        assertThat(entry.expires()).isEmpty();
    }

    @Test
    void commentsBlankLinesCarriageReturnsAndByteOrderMark_areTolerated() {
        Lexicon lexicon = Lexicon.parse(
                "test.tsv",
                List.of(
                        "\uFEFF# قائمة",
                        "",
                        LexiconReader.HEADER + "\r",
                        "# هنا",
                        "كلب\t\tinsult\tmedium\t\t\t\t\r",
                        " "));

        assertThat(lexicon.entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "كلب;soundex;insult;medium          | the match «soundex» is not known; use one of exact word phrase stem",
                "كلب;;rude;medium                   | the category «rude» is not known; use one of obscene insult",
                "كلب;;insult;fatal                  | the severity «fatal» is not known; use one of low medium high",
                "كلب;;;medium                       | the category «» is not known",
                "كلب;;insult;medium;Gulf!           | the dialect «Gulf!» is not a lower-case word",
                "كلب;;insult;medium;;;soon          | «soon» is not a date; write it as 2027-01-31",
                "كلب;;insult;medium;;;2026-02-30    | «2026-02-30» is not a date",
                "ابن كلب;;insult;medium             | «ابن كلب» is 2 words; match it as phrase",
                "ابن كلب;word;insult;medium         | «ابن كلب» is 2 words; match it as phrase",
                "كلب;phrase;insult;medium           | the phrase «كلب» has 1 words; give a phrase 2 to 8",
                "ا ب ت;;insult;;;;;;                | 9 columns instead of 8",
                "ـــ;;insult;medium                 | nothing is left of the form «ـــ» once it is folded; write a word",
                ";;insult;medium                    | nothing is left of the form «» once it is folded",
                "ك;;insult;medium                   | «ك» is a single letter; a term has at least two",
                "كلب;;insult;medium;;ـــ            | the exception «ـــ» has 0 words once it is folded",
            })
    void badLine_isRefusedWithPlaceAndAdvice(String line, String message) {
        assertThatThrownBy(() -> lexicon(line.replace(';', '\t')))
                .isInstanceOf(InvalidLexiconException.class)
                .hasMessageContaining("test.tsv:2: " + message);
    }

    @Test
    void everyBadLine_isNamed() {
        InvalidLexiconException refusal = catchThrowableOfType(
                InvalidLexiconException.class,
                () -> lexicon("كلب\t\trude\tfatal", "حمار\t\tinsult\tmedium", "قرد\t\tinsult\tdeadly"));

        assertThat(refusal.problems()).extracting(LexiconProblem::line).containsExactly(2, 2, 4);
    }

    @Test
    void missingHeader_isRefused() {
        assertThatThrownBy(() -> Lexicon.parse("test.tsv", List.of("كلب\t\tinsult\tmedium")))
                .hasMessageContaining("test.tsv:1: the first line is not the header; begin with: form match category");
    }

    @Test
    void sameFormAfterFolding_isRefusedNamingTheFirst() {
        assertThatThrownBy(() -> lexicon("أهبل\t\tinsult\tlow", "اهبل\t\tinsult\tmedium"))
                .hasMessageContaining("test.tsv:3: «اهبل» is the same as «أهبل» at test.tsv:2 once both are folded");
    }

    @Test
    void tooMuch_isRefused() {
        String long65 = "ب".repeat(LexiconReader.LONGEST_FORM + 1);
        String manyExceptions = String.join(
                "،",
                IntStream.rangeClosed(0, LexiconReader.MOST_EXCEPTIONS)
                        .mapToObj(i -> "كلب" + i)
                        .toList());

        assertThatThrownBy(() -> lexicon(long65 + "\t\tinsult\tlow"))
                .hasMessageContaining("the form is longer than 64");
        assertThatThrownBy(() -> lexicon("كلب\t\tinsult\tlow\t\t\t\t" + "x".repeat(LexiconReader.LONGEST_LINE)))
                .hasMessageContaining("the line is longer than 2000 characters; shorten it");
        assertThatThrownBy(() -> lexicon("كلب\t\tinsult\tlow\t\t" + manyExceptions))
                .hasMessageContaining("51 exceptions");
        assertThatThrownBy(() -> lexicon("ا ".repeat(2) + "ابن بنت ".repeat(5) + "\tphrase\tinsult\tlow"))
                .hasMessageContaining("give a phrase 2 to 8");
    }

    @Test
    void hundredThousandEntries_areReadAndOneMoreIsNot() {
        List<String> lines = new ArrayList<>(List.of(LexiconReader.HEADER));
        IntStream.range(0, LexiconReader.MOST_ENTRIES).forEach(i -> lines.add("w" + i + "x\tword\tinsult\tlow"));
        assertThat(Lexicon.parse("test.tsv", lines).entries()).hasSize(LexiconReader.MOST_ENTRIES);

        lines.add("onemore\tword\tinsult\tlow");
        assertThatThrownBy(() -> Lexicon.parse("test.tsv", lines)).hasMessageContaining("more than 100000 entries");
    }

    @Test
    void folder_isReadInOrderOfNames(@TempDir Path folder) throws IOException {
        write(folder, "b.tsv", LexiconReader.HEADER + "\nحمار\t\tinsult\tmedium\n");
        write(folder, "a.tsv", LexiconReader.HEADER + "\nكلب\t\tinsult\tmedium\n");
        write(folder, "readme.txt", "not a lexicon");

        assertThat(Lexicon.read(folder).entries())
                .extracting(LexiconEntry::source)
                .containsExactly("a.tsv:2", "b.tsv:2");
    }

    @Test
    void folderWithoutLexicon_isRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("there is no file *.tsv");
        assertThatThrownBy(() -> Lexicon.read(folder.resolve("absent"))).hasMessageContaining("cannot be listed");
    }

    @Test
    void lineThatIsNotUtf8_isRefused(@TempDir Path folder) throws IOException {
        byte[] header = (LexiconReader.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] windows1256 = {(byte) 0xDF, (byte) 0xE1, (byte) 0xC8, '\n'};
        Files.write(
                folder.resolve("old.tsv"),
                ByteBuffer.allocate(header.length + 4)
                        .put(header)
                        .put(windows1256)
                        .array());

        assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("old.tsv:2: the line is not UTF-8; save");
    }

    @Test
    void hugeFolder_isRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        write(folder, "a.tsv", LexiconReader.HEADER + "\n" + "#".repeat(LexiconFiles.MOST_BYTES));

        assertThatThrownBy(() -> Lexicon.read(folder)).hasMessageContaining("a.tsv: the files hold more than 8388608");
    }

    @Test
    void fileThatIsNoLexicon_doesNotFillTheMemoryWithProblems(@TempDir Path folder) throws IOException {
        write(folder, "a.tsv", LexiconReader.HEADER + "\n" + "كلب\t\trude\n".repeat(50_000));

        InvalidLexiconException refusal =
                catchThrowableOfType(InvalidLexiconException.class, () -> Lexicon.read(folder));
        assertThat(refusal.problems()).hasSize(LexiconFiles.MOST_PROBLEMS);
        assertThat(refusal.getMessage().lines()).hasSizeLessThan(300);
    }

    @Test
    void expiredEntry_doesNotCount() {
        Lexicon lexicon = lexicon("كلب\t\tinsult\tmedium\t\t\t2026-06-30", "حمار\t\tinsult\tmedium");

        assertThat(lexicon.on(LocalDate.of(2026, 6, 30)).entries()).hasSize(2);
        assertThat(lexicon.on(LocalDate.of(2026, 7, 1)).entries())
                .extracting(LexiconEntry::form)
                .containsExactly("حمار");
        assertThat(find(lexicon.on(LocalDate.of(2026, 7, 1)), "يا كلب")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "رأيت الكلبي",
                "والكلبي أيضا",
                "كلب حراسة",
                "عنده كلب حراسة كبير",
                "وكلب حراسة",
                "هذا كَلب حِراسة",
                "سبح كلب البحر"
            })
    void exception_silencesTerm(String text) {
        Lexicon lexicon = lexicon("كلب\tstem\tinsult\tmedium\t\tالكلبي، كلب حراسة, كلب البحر");

        assertThat(find(lexicon, text)).isEmpty();
    }

    @Test
    void exceptionElsewhere_doesNotSilenceTerm() {
        Lexicon lexicon = lexicon("كلب\t\tinsult\tmedium\t\tكلب حراسة");

        assertThat(find(lexicon, "عنده كلب حراسة يا كلب")).hasSize(1);
        assertThat(find(lexicon, "كلب بلا حراسة")).hasSize(1);
    }

    @Test
    void longestTerm_isFoundAlone() {
        Lexicon lexicon = lexicon("كلب\t\tinsult\tmedium", "ابن كلب\tphrase\tinsult\thigh", "ابن\t\tinsult\tlow");

        assertThat(find(lexicon, "يا ابن كلب"))
                .extracting(hit -> hit.entry().form())
                .containsExactly("ابن كلب");
        assertThat(find(lexicon, "يا ابن الكلب"))
                .extracting(hit -> hit.entry().form())
                .containsExactly("ابن", "كلب");
    }

    @Test
    void phrasesThatShareAWord_countOnce_theHeaviest() {
        Lexicon lexicon = lexicon("عايزين الحرق\tphrase\tviolence\tmedium", "الحرق بجاز\tphrase\tviolence\thigh");

        assertThat(find(lexicon, "عايزين الحرق بجاز"))
                .extracting(hit -> hit.entry().form())
                .containsExactly("الحرق بجاز");
        assertThat(find(lexicon, "عايزين الحرق والحرق بجاز")).hasSize(2);
    }

    @Test
    void vocativeOfAPhrase_mayStandCloseToItsWord() {
        Lexicon lexicon = lexicon(
                "يا غبي\tphrase\tinsult\tmedium",
                "يا كر\tphrase\tinsult\tmedium",
                "يا ابن الكلب\tphrase\tinsult\thigh");

        assertThat(find(lexicon, "ياغبي")).hasSize(1);
        assertThat(find(lexicon, "يالغبي")).hasSize(1);
        assertThat(find(lexicon, "ياابن الكلب")).hasSize(1);
        assertThat(find(lexicon, "ياكر")).isEmpty();
    }

    @Test
    void stem_matchesItsFamilyAndWeighsHalf() {
        Lexicon lexicon = lexicon("كلب\tstem\tinsult\tmedium");

        assertThat(find(lexicon, "الكلبي")).hasSize(1);
        assertThat(lexicon.entries().getFirst().points()).isEqualTo(1.6);
    }

    @Test
    void skeleton_matchesItsShapeWhateverTheDotsAndWeighsHalf() {
        Lexicon lexicon = lexicon("قحبة\tskeleton\tobscene\thigh");

        assertThat(find(lexicon, "فحنه")).hasSize(1);
        assertThat(find(lexicon, "ٯحٮه")).hasSize(1);
        assertThat(find(lexicon, "قحم")).isEmpty();
        assertThat(lexicon.entries().getFirst().points()).isEqualTo(2.75);
    }

    @Test
    void formItself_winsOverStem() {
        Lexicon lexicon = lexicon("كلب\tstem\tinsult\tmedium", "كلب\t\tinsult\tmedium");

        assertThat(find(lexicon, "كلب")).extracting(hit -> hit.entry().match()).containsExactly(MatchType.EXACT);
    }

    @Test
    void entryIsFoldedAsCommentsAre() {
        Lexicon lexicon = lexicon("أَحْمَق\t\tinsult\tmedium", "Enculé\tword\tobscene\thigh");

        assertThat(find(lexicon, "يا احمـــق")).hasSize(1);
        assertThat(find(lexicon, "espèce d'ENCULE")).hasSize(1);
    }

    private static Lexicon lexicon(String... entries) {
        List<String> lines = new ArrayList<>(List.of(LexiconReader.HEADER));
        lines.addAll(List.of(entries));
        return Lexicon.parse("test.tsv", lines);
    }

    private static List<LexiconHit> find(Lexicon lexicon, String text) {
        return lexicon.find(ANALYZER.analyze(text).terms());
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
