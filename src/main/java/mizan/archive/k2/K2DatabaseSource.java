package mizan.archive.k2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.SourceItem;
import mizan.archive.imports.Unpublished;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.deliver.cms.K2Archive;
import mizan.deliver.cms.K2Comment;

/**
 * Reads comments straight from Joomla's database. Before they are brought in it is noted there which is which: were it noted later,
 * somebody could decide about one between, and the bridge would write it once more.
 */
public final class K2DatabaseSource implements CommentSource {

    private final K2Archive archive;
    private final K2Rows rows;
    private final long all;
    private long last;
    private long read;

    /** Closes {@code archive} with itself. */
    public K2DatabaseSource(K2Archive archive, SiteId site, Unpublished unpublished) {
        this.archive = archive;
        this.rows = new K2Rows(site, unpublished);
        this.all = Math.max(1, archive.count());
    }

    @Override
    public List<SourceItem> read(int most) {
        List<K2Comment> page = archive.page(last, most);
        Map<Long, String> known = archive.known(page);
        Map<String, K2Comment> mapped = new LinkedHashMap<>();
        List<SourceItem> items = new ArrayList<>();
        for (K2Comment row : page) {
            last = row.id();
            CommentId id = rows.id(row, known.get(row.id()));
            if (!rows.isLeftOut(row) && !known.containsKey(row.id())) {
                mapped.put(id.toString(), row);
            }
            items.add(rows.item(row, id));
        }
        archive.map(mapped);
        read += page.size();
        return items;
    }

    @Override
    public double progress() {
        return Math.min(1, (double) read / all);
    }

    @Override
    public void close() {
        archive.close();
    }
}
