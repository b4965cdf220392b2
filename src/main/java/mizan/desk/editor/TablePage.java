package mizan.desk.editor;

import java.util.List;
import java.util.function.Function;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import mizan.language.TypedNumber;

/**
 * The rows of a table that stand on one page, and the way to the others.
 *
 * @param count how many rows there are in all, in words
 * @param number which page this is, from 1
 * @param pages how many pages there are, at least 1
 * @param previous the address of the page before; empty on the first
 * @param next the address of the page after; empty on the last
 */
public record TablePage<T>(List<T> rows, String count, int number, int pages, String previous, String next) {

    /** The query parameter that says which page. */
    public static final String PARAMETER = "page";

    /** Rows on a page. */
    public static final int SIZE = 50;

    public TablePage {
        rows = List.copyOf(rows);
    }

    /**
     * The page {@code typed} of {@code all}; the nearest one where there is no such page, the first where it is no number.
     *
     * @param row the row that shows one of them, made for those of the page only
     * @param here the address of the table with its filters
     */
    public static <E, T> TablePage<T> of(
            List<E> all, Function<E, T> row, String typed, PageAddress here, DeskMessages words) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = Math.clamp(TypedNumber.whole(typed).orElse(1), 1, pages);
        return new TablePage<>(
                all.subList((number - 1) * SIZE, Math.min(all.size(), number * SIZE)).stream()
                        .map(row)
                        .toList(),
                words.count("table.rows", all.size()),
                number,
                pages,
                number == 1
                        ? ""
                        : here.with(PARAMETER, String.valueOf(number - 1)).toString(),
                number == pages
                        ? ""
                        : here.with(PARAMETER, String.valueOf(number + 1)).toString());
    }
}
