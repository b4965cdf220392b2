package mizan.desk.editor.attack;

import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.Attacks;
import mizan.settings.attack.AttackModes;
import mizan.settings.attack.AttackSwitch;

/** What an editor does about attack mode, for the page and the API alike. Blocks. */
@Singleton
public final class AttackDecisions {

    private final Attacks attacks;
    private final AttackModes modes;
    private final AttackSwitch attackSwitch;

    AttackDecisions(Attacks attacks, AttackModes modes, AttackSwitch attackSwitch) {
        this.attacks = attacks;
        this.modes = modes;
        this.attackSwitch = attackSwitch;
    }

    /** Decides about a site, or an article where it is not empty; an attack begins or ends there at once. */
    AttackModes.Change decide(SiteId site, String article, AttackMode mode, String by) {
        AttackModes.Change change = modes.change(site, article, mode, by);
        if (change == AttackModes.Change.DONE) {
            attackSwitch.follow(site, article, by);
        }
        return change;
    }

    /** Ends the attack with this id; false where none is going on. */
    boolean end(String id, String by) {
        Optional<AttackList> found = CommentId.parse(id).flatMap(attacks::find).filter(AttackList::isOn);
        return found.isPresent() && attackSwitch.end(found.get().attack(), by);
    }
}
