package mizan.signal.threat;

import java.util.BitSet;
import java.util.List;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.threat.ThreatWords.Role;
import mizan.text.Term;

/** Where the words of one text wish a group death or expulsion, or vow to harm it or the one who is spoken to. */
final class HateCalls {

    private static final int OWED_REACH = 6;
    private static final int VOW_REACH = 4;
    private static final int DUTY_REACH = 2;
    private static final int LEAVE_REACH = 5;
    private static final String TO = "الي";
    private static final String VOCATIVE = "يا";

    private final List<Term> terms;
    private final Places<Role> roles;
    private final Groups groups;

    HateCalls(List<Term> terms, Places<Role> roles, Groups groups) {
        this.terms = terms;
        this.roles = roles;
        this.groups = groups;
    }

    /** Terms that wish a group death or expulsion, or say that somebody is going to harm it. */
    BitSet calls() {
        BitSet calls = new BitSet(0);
        vowsAgainstYou(calls);
        if (!groups.isEmpty()) {
            owed(calls);
            expulsions(calls);
            deaths(calls);
            vows(calls);
        }
        return calls;
    }

    /** «يجب طرد ...», «حرق ... واجب»: the group follows at once, or was named before and is meant by a pronoun. */
    private void owed(BitSet calls) {
        BitSet deeds = roles.of(Role.BAN);
        for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
            int owed = groups.lastBefore(Role.OBLIGATION, i, OWED_REACH);
            int group = groups.after(i + 1);
            boolean isDuty = group >= 0 && roles.has(Role.DUTY, group + 1, group + 1 + DUTY_REACH);
            boolean them = groups.endsWithThem(i) && groups.isIn(i - Groups.PRONOUN_REACH, i);
            boolean isOwed = owed >= 0 && !groups.isDenied(owed) && (them || group >= 0);
            if (!groups.isStopped(i) && (isDuty || isOwed)) {
                calls.set(i);
            }
        }
    }

    /** «ارحلوا يا ...», «يا ... ارحلوا», «ارجعوا إلى بلادكم يا ...»; a government that is told to go is no group,
     * and «اخرجوا إلى الشوارع» sends nobody away. */
    private void expulsions(BitSet calls) {
        BitSet orders = roles.of(Role.LEAVE);
        for (int i = orders.nextSetBit(0); i >= 0; i = orders.nextSetBit(i + 1)) {
            boolean fromUs = roles.has(Role.FROM_US, i, i + LEAVE_REACH);
            boolean called = isCalled(i - LEAVE_REACH, i + LEAVE_REACH);
            boolean elsewhere = i + 1 < terms.size() && terms.get(i + 1).form().equals(TO) && !fromUs;
            if (!groups.isDenied(i) && !elsewhere && (called || fromUs && groups.isIn(i - LEAVE_REACH, i))) {
                calls.set(i);
            }
        }
    }

    /** A group with the vocative before it, close to it or as a word. */
    private boolean isCalled(int first, int end) {
        BitSet places = groups.places();
        for (int i = places.nextSetBit(Math.max(0, first)); i >= 0 && i < end; i = places.nextSetBit(i + 1)) {
            if (terms.get(i).form().startsWith(VOCATIVE)
                    || i > 0 && terms.get(i - 1).form().equals(VOCATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** «يجب أن يموت كل ...», «أتمنى أن يحترقوا». */
    private void deaths(BitSet calls) {
        BitSet deaths = roles.of(Role.DEATH);
        for (int i = deaths.nextSetBit(0); i >= 0; i = deaths.nextSetBit(i + 1)) {
            int owed = Math.max(
                    groups.lastBefore(Role.OBLIGATION, i, OWED_REACH), groups.lastBefore(Role.WISH, i, OWED_REACH));
            if (owed >= 0 && !groups.isDenied(owed)) {
                boolean between = groups.isIn(owed - 2, i);
                if (between || groups.after(i + 1) >= 0) {
                    calls.set(i);
                }
            }
        }
    }

    /** «سأقتل كل ...», «راح أحرق ...». */
    private void vows(BitSet calls) {
        BitSet deeds = roles.of(Role.HARM);
        for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
            boolean vowed = roles.has(Role.VOWED, i, i + 1) || roles.has(Role.VOW, i - VOW_REACH, i);
            if (vowed && !groups.isDenied(i) && groups.after(i + 1) >= 0) {
                calls.set(i);
            }
        }
    }

    /** «لأكسرن عظامك». */
    private void vowsAgainstYou(BitSet calls) {
        BitSet yours = roles.of(Role.YOURS);
        for (int i = yours.nextSetBit(0); i >= 0; i = yours.nextSetBit(i + 1)) {
            int deed = groups.lastBefore(Role.HARM, i, 2);
            if (deed >= 0
                    && !groups.isDenied(deed)
                    && (roles.has(Role.VOWED, deed, deed + 1) || roles.has(Role.VOW, deed - VOW_REACH, deed))) {
                calls.set(deed);
            }
        }
    }
}
