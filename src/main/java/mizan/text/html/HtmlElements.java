package mizan.text.html;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The elements of HTML, past and present, by lower-case name. */
final class HtmlElements {

    /** The length of {@code blockquote}. */
    static final int LONGEST_NAME = 10;

    /** Elements with names of more than one letter. */
    private static final Set<String> LONG_NAMES = names("""
            abbr acronym address applet area article aside audio base basefont bdi bdo bgsound big blink
            blockquote body br button canvas caption center cite code col colgroup command comment data
            datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
            footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe image img input
            ins isindex kbd keygen label layer legend li link listing main map mark marquee math menu
            menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output param
            picture plaintext pre progress rb rp rt rtc ruby samp script search section select slot small
            source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
            thead time title tr track tt ul var video wbr xml xmp
            """);

    /** Elements with names of one letter. */
    private static final Set<String> SHORT_NAMES = names("a b i p q s u");

    /** Blocks that a blank line sets off from the text around them. */
    private static final Set<String> PARAGRAPHS = names("""
            p blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl table hr article section figure form fieldset
            """);

    /** Blocks that begin on a line of their own. */
    private static final Set<String> LINES = names("""
            div li tr dt dd address aside body caption center details dialog dir figcaption footer header
            hgroup html legend main menu nav noscript optgroup option search select summary tbody tfoot
            thead
            """);

    private static final Set<String> CELLS = names("td th");

    private HtmlElements() {}

    /** True for an element whose name is too long to be a variable of somebody who writes {@code a<b}. */
    static boolean hasLongName(String name) {
        return LONG_NAMES.contains(name);
    }

    /** True for every element of HTML. */
    static boolean isKnown(String name) {
        return LONG_NAMES.contains(name) || SHORT_NAMES.contains(name);
    }

    static boolean isParagraph(String name) {
        return PARAGRAPHS.contains(name);
    }

    static boolean isLine(String name) {
        return LINES.contains(name);
    }

    static boolean isCell(String name) {
        return CELLS.contains(name);
    }

    private static Set<String> names(String list) {
        return Pattern.compile("\\s+").splitAsStream(list.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
