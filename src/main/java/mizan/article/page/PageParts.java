package mizan.article.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.article.ArticleText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The places of a page where title and text of its article stand. The text is taken from where it is marked as the article's,
 * and from nowhere else, without the comments that may stand within: readers must not choose the words that count as the
 * newspaper's. Takes time in proportion to the size of the page, however deep its elements lie in each other.
 */
final class PageParts implements NodeFilter {

    /** Elements of a kind that are looked at; an article has one or two. */
    private static final int MOST = 30;

    private static final Set<String> NOT_TEXT = Set.of(
            "script", "style", "noscript", "template", "iframe", "form", "nav", "aside", "footer", "button", "select");

    /** Where titles stand, the surest first. */
    private final List<Parts> titles = List.of(new Parts(), new Parts(), new Parts(), new Parts(), new Parts());

    /** Where texts stand, the surest first. */
    private final Parts marked = new Parts();

    private final Parts ofK2 = new Parts();
    private final Parts articles = new Parts();

    private PageParts() {}

    static PageParts of(Document page) {
        PageParts parts = new PageParts();
        page.filter(parts);
        return parts;
    }

    /** Elements of one kind, none of which lies in another. */
    private static final class Parts {

        private final List<Element> found = new ArrayList<>();
        private @Nullable Element within;

        void enter(Element element) {
            if (within == null && found.size() < MOST) {
                within = element;
                found.add(element);
            }
        }

        void leave(Node node) {
            if (node.equals(within)) {
                within = null;
            }
        }

        List<String> texts() {
            return found.stream().map(OwnText::of).toList();
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isComment(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        kindOfTitle(element).ifPresent(kind -> titles.get(kind).enter(element));
        if (hasWord(element.attr("itemprop"), "articleBody")) {
            marked.enter(element);
        }
        if (element.hasClass("itemIntroText") || element.hasClass("itemFullText")) {
            ofK2.enter(element);
        }
        if (element.normalName().equals("article")) {
            articles.enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        titles.forEach(parts -> parts.leave(node));
        marked.leave(node);
        ofK2.leave(node);
        articles.leave(node);
        return FilterResult.CONTINUE;
    }

    private Optional<Integer> kindOfTitle(Element element) {
        boolean isOpenGraph =
                element.normalName().equals("meta") && element.attr("property").equals("og:title");
        if (isOpenGraph) {
            return Optional.of(0);
        }
        if (element.hasClass("itemTitle")) {
            return Optional.of(1);
        }
        return switch (element.normalName()) {
            case "h1" -> Optional.of(articles.within == null ? 3 : 2);
            case "title" -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    /** The surest title, in one line; empty where there is none. */
    String title() {
        return titles.stream()
                .flatMap(parts -> parts.found.stream())
                .map(element -> element.normalName().equals("meta")
                        ? element.attr("content").strip()
                        : OwnText.of(element))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The text; empty where none is marked as the article's. Teasers of other articles may be articles too. */
    String text() {
        if (!marked.found.isEmpty()) {
            return String.join("\n", marked.texts());
        }
        if (!ofK2.found.isEmpty()) {
            return ofK2.texts().stream().collect(Collectors.joining("\n"));
        }
        return articles.texts().stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Going by its id, its classes or its type; the whole page may be called so where comments are on. */
    private static boolean isComment(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("#root") || element.attributesSize() == 0) {
            return false;
        }
        String names = element.id() + " " + element.className() + " " + element.attr("itemtype");
        String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("comment") || lower.contains("disqus") || hasWord(element.attr("itemprop"), "comment");
    }

    private static boolean hasWord(String value, String word) {
        return !value.isEmpty() && (" " + value + " ").contains(" " + word + " ");
    }

    /** The text of an element, in one line, without what is no text of the newspaper. */
    private static final class OwnText implements NodeFilter {

        private final Element root;
        private final StringBuilder text = new StringBuilder();

        private OwnText(Element root) {
            this.root = root;
        }

        static String of(Element element) {
            OwnText own = new OwnText(element);
            element.filter(own);
            return own.text.toString().replaceAll("[\\s\u00A0]+", " ").strip();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (text.length() > ArticleText.MAX_TEXT) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && !element.equals(root)) {
                if (NOT_TEXT.contains(element.normalName()) || element.hasAttr("hidden") || isComment(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void separate(Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                text.append(' ');
            }
        }
    }
}
