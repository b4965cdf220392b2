package mizan.archive;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what is kept, as the documentation has it: for whoever must account for it. */
final class KeptDataTable {

    private KeptDataTable() {}

    /** Its lines in Markdown, with the head. */
    static List<String> lines() {
        return Stream.concat(
                        Stream.of(
                                "| what | key | about | kept for | setting | when a reader is erased |",
                                "|---|---|---|---|---|---|"),
                        KeyKind.all().stream().map(KeptDataTable::line))
                .toList();
    }

    private static String line(KeyKind kind) {
        String settings =
                kind.life().settings().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return Stream.of(
                        kind.holds(),
                        "`" + kind.title() + "`",
                        kind.subject().title(),
                        kind.life().length(),
                        settings,
                        kind.person().title())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
