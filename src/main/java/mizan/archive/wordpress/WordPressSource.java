package mizan.archive.wordpress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mizan.archive.imports.BoundedLines;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.InputFile;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.Unpublished;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments out of an export of WordPress, piece by piece: neither the file nor a post has to fit into memory. Entities that
 * the file declares itself, or that lie elsewhere, are an error.
 */
public final class WordPressSource implements CommentSource {

    private static final String NAMESPACE = "http://wordpress.org/export/";
    private static final String ITEM = "item";
    private static final String COMMENT = "comment";
    private static final Set<String> OF_POST = Set.of("link", "post_id");
    private static final Set<String> OF_COMMENT = Set.of(
            "comment_id",
            "comment_author",
            "comment_author_email",
            "comment_author_url",
            "comment_author_IP",
            "comment_date_gmt",
            "comment_content",
            "comment_approved",
            "comment_type",
            "comment_user_id");

    private final InputFile file;
    private final XMLStreamReader xml;
    private final WordPressRows rows;
    private final Map<String, String> post = new HashMap<>();
    private @Nullable Map<String, String> comment;
    private @Nullable String field;
    private final StringBuilder text = new StringBuilder();
    private boolean isTooLong;
    private boolean isEnd;

    /** Opens a file, compressed or not. */
    public WordPressSource(Path path, SiteId site, Unpublished unpublished) throws IOException {
        this.file = new InputFile(path);
        this.rows = new WordPressRows(site, unpublished);
        try {
            this.xml = factory().createXMLStreamReader(new XmlCharacters(file.text()));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** The platform's own reader, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to another file");
        });
        return factory;
    }

    /** The message of the reader may quote the file, and is left out. */
    private static IOException unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException ofFile) {
            return ofFile;
        }
        String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
        return new IOException(place + "this is no XML as WordPress exports it");
    }

    @Override
    public List<SourceItem> read(int most) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        try {
            while (!isEnd && items.size() < most) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> add();
                    case XMLStreamConstants.END_ELEMENT -> end().ifPresent(items::add);
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                        throw new XMLStreamException("entities of its own", xml.getLocation());
                    case XMLStreamConstants.END_DOCUMENT -> isEnd = true;
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
        return items;
    }

    private boolean isOfWordPress() {
        String namespace = xml.getNamespaceURI();
        return namespace != null && namespace.startsWith(NAMESPACE);
    }

    private void start() {
        String name = xml.getLocalName();
        if (name.equals(ITEM)) {
            post.clear();
        } else if (isOfWordPress() && name.equals(COMMENT)) {
            comment = new HashMap<>();
            isTooLong = false;
        }
        boolean isWanted = comment == null ? OF_POST.contains(name) : isOfWordPress() && OF_COMMENT.contains(name);
        field = isWanted ? name : null;
        text.setLength(0);
    }

    private void add() {
        if (field == null) {
            return;
        }
        int room = BoundedLines.LONGEST - text.length();
        int length = xml.getTextLength();
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, length));
        isTooLong |= length > room;
    }

    private Optional<SourceItem> end() {
        if (field != null && field.equals(xml.getLocalName())) {
            (comment == null ? post : comment).put(field, text.toString());
            field = null;
        }
        if (comment == null || !xml.getLocalName().equals(COMMENT)) {
            return Optional.empty();
        }
        Map<String, String> whole = comment;
        comment = null;
        return Optional.of(rows.item(post, whole, isTooLong));
    }

    @Override
    public String notUtf8() {
        return file.notUtf8();
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } finally {
            file.close();
        }
    }
}
