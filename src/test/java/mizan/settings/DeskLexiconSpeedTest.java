package mizan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.signal.lexicon.LexiconReader;
import mizan.signal.lexicon.LexiconSource;
import mizan.testsupport.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many terms as editors may add, beside large files. */
class DeskLexiconSpeedTest {

    private static final int OF_FILES = 4000;
    private static final int OF_DESK = 4000;

    private static final String[] LETTERS = {
        "\u0628\u062c\u062f\u0631\u0632\u0633\u0634\u0635\u0636\u0637",
        "\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u062e"
    };

    @TempDir
    private Path folder;

    private final SettingsStoreInMemory store = new SettingsStoreInMemory(Clock.systemUTC());

    @Test
    void listOfTerms_costsLittle_withThousandsOfThem() throws IOException {
        DeskLexicon desk = desk("");

        assertThat(desk.terms()).hasSize(OF_FILES + OF_DESK);
        assertThat(ProcessorTime.median(3, desk::terms) / 1e6)
                .as("milliseconds")
                .isLessThan(300);
    }

    @Test
    void oneBadTerm_doesNotMakeTheOthersSlow() throws IOException {
        DeskLexicon desk = desk("{\"line\":\"\u0642\u0631\u062f\\tsometimes\\tinsult\\tmedium\"}");

        assertThat(ProcessorTime.median(3, desk::refresh) / 1e6)
                .as("milliseconds")
                .isLessThan(1500);
        assertThat(desk.terms()).hasSize(OF_FILES + OF_DESK);
    }

    private DeskLexicon desk(String more) throws IOException {
        Files.writeString(
                folder.resolve("a.tsv"),
                IntStream.range(0, OF_FILES)
                        .mapToObj(i -> word(i) + "\t\tinsult\tmedium")
                        .collect(Collectors.joining("\n", LexiconReader.HEADER + "\n", "\n")));
        for (int i = OF_FILES; i < OF_FILES + OF_DESK; i++) {
            keep(word(i), "{\"line\":\"" + word(i) + "\\t\\tinsult\\tmedium\"}");
        }
        if (!more.isEmpty()) {
            keep("more", more);
        }
        return new DeskLexicon(store, new LexiconSource(folder, Clock.systemUTC()));
    }

    private void keep(String key, String record) {
        store.write(new RecordChange(
                RecordType.LEXICON, key, "", record, NewAuditEntry.of(AuditAction.TERM_ADDED, "editor", key)));
    }

    /** A word of its own for each number; no letter stands beside itself, which folding would make one. */
    private static String word(int number) {
        String digits = Integer.toString(number);
        return IntStream.range(0, digits.length())
                .mapToObj(at -> String.valueOf(LETTERS[at % 2].charAt(digits.charAt(at) - '0')))
                .collect(Collectors.joining("", "\u0643\u0644\u0645", ""));
    }
}
