package mizan.article.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.article.Article;
import mizan.article.ArticleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Takes title and text of the article out of a page, in whatever characters it is written. */
final class PageReader {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})");

    /** What Arabic sites are written in that are not written in UTF-8. */
    private static final Charset LEGACY = Charset.forName("windows-1256");

    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param contentType as the server says it; what it says of characters is believed only where it can be true
     * @throws PageFailedException where there is no title on it
     */
    static PageContent read(byte[] page, String contentType) {
        Document document = parse(page, contentType);
        PageParts parts = PageParts.of(document);
        if (parts.title().isEmpty()) {
            throw new PageFailedException(PageFailure.NO_TITLE);
        }
        return new PageContent(cut(parts.title(), Article.MAX_TITLE), cut(parts.text(), ArticleText.MAX_TEXT));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static Document parse(byte[] page, String contentType) {
        if (isUtf8(page)) {
            return parse(page, StandardCharsets.UTF_8);
        }
        Optional<Charset> told = charset(contentType).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        Document document = parse(page, told.orElse(null));
        // Without a charset jsoup goes by the byte order mark and by meta, and else takes UTF-8, which it is not.
        return document.charset().equals(StandardCharsets.UTF_8) ? parse(page, LEGACY) : document;
    }

    private static Document parse(byte[] page, @Nullable Charset charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), charset == null ? null : charset.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    /** Arabic text in another charset is never UTF-8 by chance. */
    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Charset> charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
