package mizan.settings.attack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.Attacks;
import org.jboss.logging.Logger;

/** Begins and ends attacks, for all instances, and writes into the audit log who did; of several at the same time one does. */
public final class AttackSwitch {

    /** Who begins and ends them where no person does. */
    public static final String RULES = "rules";

    private static final Logger LOG = Logger.getLogger(AttackSwitch.class);

    private final Attacks attacks;
    private final AttackRule rule;
    private final AttackModes modes;
    private final UsualRates usual;
    private final SettingsStore store;
    private final Set<String> beginning = ConcurrentHashMap.newKeySet();

    public AttackSwitch(Attacks attacks, AttackRule rule, AttackModes modes, UsualRates usual, SettingsStore store) {
        this.attacks = attacks;
        this.rule = rule;
        this.modes = modes;
        this.usual = usual;
        this.store = store;
    }

    /** Begins an attack unless one is going on there; returns at once, as a submission must not wait for it. */
    public void beginSoon(SiteId site, AttackRule.Beginning found) {
        String name = AttackModes.record(site, found.article());
        if (beginning.add(name)) {
            Thread.ofVirtual().name("attack on " + site).start(() -> {
                try {
                    begin(site, found, RULES);
                } catch (RuntimeException e) {
                    LOG.warnf("Attack mode could not begin at %s: %s", site, e.getMessage());
                } finally {
                    beginning.remove(name);
                }
            });
        }
    }

    private void begin(SiteId site, AttackRule.Beginning found, String by) {
        attacks.begin(site, found, by).ifPresent(attack -> {
            LOG.warnf(
                    "Attack mode began at %s, begun by %s: %s",
                    site, by, attack.kind().code());
            store.note(new NewAuditEntry(
                    AuditAction.ATTACK_BEGAN,
                    by,
                    AttackModes.record(site, found.article()),
                    "",
                    attack.kind().code()));
        });
    }

    /** Ends {@code attack}; false where it is over already. Blocks. */
    public boolean end(Attack attack, String by) {
        boolean isEnded = attacks.end(attack, by);
        if (isEnded) {
            SiteId site = attack.id().site();
            LOG.infof("Attack mode ended at %s, ended by %s", site, by);
            store.note(new NewAuditEntry(
                    AuditAction.ATTACK_ENDED,
                    by,
                    AttackModes.record(site, attack.article()),
                    attack.kind().code(),
                    ""));
        }
        return isEnded;
    }

    /**
     * Does at once what follows from the mode of a site or article that {@code by} has just changed: begins or ends an attack.
     * Blocks.
     */
    public void follow(SiteId site, String article, String by) {
        switch (modes.of(site, article)) {
            case ON -> begin(site, new AttackRule.Beginning(article, AttackKind.NEWCOMERS), by);
            case NEVER -> running(site, article).ifPresent(attack -> end(attack, by));
            case AUTOMATIC -> {}
        }
    }

    private Optional<Attack> running(SiteId site, String article) {
        return attacks.of(site).stream()
                .filter(AttackList::isOn)
                .map(AttackList::attack)
                .filter(attack -> attack.article().equals(article))
                .findFirst();
    }

    /** Ends the attacks on {@code site} that are over; returns those that are known. Blocks. */
    public List<AttackList> look(SiteId site, Instant now) {
        List<AttackList> known = attacks.of(site);
        for (AttackList list : known) {
            if (list.isOn() && isOver(site, list.attack(), now)) {
                end(list.attack(), RULES);
            }
        }
        return known;
    }

    private boolean isOver(SiteId site, Attack attack, Instant now) {
        AttackMode mode = modes.of(site, attack.article());
        return rule.ends(
                attack, attacks.minutes(site, attack.article(), rule.minutes()), mode, usual.perMinute(site), now);
    }
}
