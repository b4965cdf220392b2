package mizan.desk;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import mizan.comment.SiteId;
import mizan.queue.Journal;
import mizan.queue.JournalEntry;
import mizan.queue.JournalPage;

/** A journal in memory, into which tests write. */
final class FakeJournal implements Journal {

    private final List<JournalEntry> changes = new ArrayList<>();

    synchronized void add(JournalEntry change) {
        changes.add(change);
    }

    @Override
    public synchronized Uni<String> end(SiteId site) {
        List<JournalEntry> all = of(site);
        return Uni.createFrom().item(all.isEmpty() ? "0-0" : all.getLast().position());
    }

    @Override
    public synchronized Uni<JournalPage> after(SiteId site, String position, int limit) {
        List<JournalEntry> behind = of(site).stream()
                .filter(change -> milliseconds(change.position()) > milliseconds(position))
                .limit(limit)
                .toList();
        String end = behind.isEmpty() ? position : behind.getLast().position();
        return Uni.createFrom().item(new JournalPage(behind, end, behind.size() == limit));
    }

    private List<JournalEntry> of(SiteId site) {
        return changes.stream()
                .filter(change -> change.comment().site().equals(site))
                .toList();
    }

    private static long milliseconds(String position) {
        return Long.parseLong(position.substring(0, position.indexOf('-')));
    }
}
