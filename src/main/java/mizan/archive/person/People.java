package mizan.archive.person;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.digest.KeyedHash;
import mizan.queue.ReviewQueue;
import mizan.queue.deletion.CommentDeletion;
import mizan.redis.SharedRedisConnection;

/**
 * Finds, exports and erases what is kept of readers. Blocks, for seconds where much is kept. Exports and erasures are noted in the
 * audit log, under a keyed hash of the e-mail.
 */
public final class People {

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final CommentDeletion deletion;
    private final SettingsStore settingsStore;
    private final KeyedHash hash;
    private final Clock clock;

    /** {@code hash} is that of the installation: authors are known by it. */
    public People(
            SharedRedisConnection connection,
            ReviewQueue queue,
            CommentDeletion deletion,
            SettingsStore settingsStore,
            KeyedHash hash,
            Clock clock) {
        this.connection = connection;
        this.queue = queue;
        this.deletion = deletion;
        this.settingsStore = settingsStore;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Where something of a person stands.
     *
     * @throws IllegalArgumentException where {@code email} is no e-mail address
     */
    public PersonRecords find(String email) {
        return search(person(email));
    }

    /** The person that an e-mail address is of; throws IllegalArgumentException where it is none. */
    private Person person(String email) {
        return Person.of(email, hash);
    }

    private PersonRecords search(Person person) {
        return new RedisPersonSearch(connection, queue, person).search();
    }

    /**
     * Writes all that is kept of a person as JSON.
     *
     * @param by the account that asks for it
     * @throws IllegalArgumentException where {@code email} is no e-mail address
     * @throws IOException where {@code to} cannot be written
     */
    public PersonRecords export(String email, OutputStream to, String by) throws IOException {
        Person person = person(email);
        PersonRecords records = search(person);
        settingsStore.note(NewAuditEntry.of(AuditAction.PERSON_EXPORTED, by, person.auditName()));
        new PersonExport(queue, person, records).write(to, clock.instant());
        return records;
    }

    /**
     * Erases all that is kept of a person. It cannot be undone; done again, it takes up what broke off.
     *
     * @param by the account that does it
     * @throws IllegalArgumentException where {@code email} is no e-mail address
     */
    public Erasure erase(String email, String by) {
        Person person = person(email);
        Erasure erased = new RedisPersonErasure(connection, queue, deletion, search(person)).erase(by);
        settingsStore.note(NewAuditEntry.of(AuditAction.PERSON_ERASED, by, person.auditName()));
        return erased;
    }
}
