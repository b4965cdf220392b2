package mizan.signal.veiled;

import java.util.BitSet;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.veiled.VeiledWords.Role;

/**
 * Where the words of one text stand together as a veiled insult. Each pattern begins at a word that is rare in ordinary
 * talk (somebody's mother, fodder, a pen, a mind) and asks for one or two others close to it; distances are in terms.
 */
final class VeiledPatterns {

    private static final int NEXT = 2;
    private static final int CLOSE = 3;
    private static final int NEAR = 4;
    private static final int FAR = 6;

    private final Places<Role> roles;
    private final BitSet found = new BitSet(0);

    private VeiledPatterns(Places<Role> roles) {
        this.roles = roles;
    }

    /** The terms at which a veiled insult stands. */
    static BitSet in(Places<Role> roles) {
        VeiledPatterns patterns = new VeiledPatterns(roles);
        patterns.honour();
        patterns.parentage();
        patterns.animals();
        patterns.mind();
        patterns.praise();
        return patterns.found;
    }

    /** «اسأل أختك أين كانت», «سعر أمك كم في الليلة», «أختك كانت عندي». */
    private void honour() {
        BitSet relatives = roles.of(Role.RELATIVE);
        for (int i = relatives.nextSetBit(0); i >= 0; i = relatives.nextSetBit(i + 1)) {
            boolean isAsked = roles.has(Role.ASK, i - NEAR, i) && roles.has(Role.DOUBT, i + 1, i + 1 + NEAR);
            boolean hasPrice =
                    roles.has(Role.PRICE, i - NEXT, i + 1 + NEAR) && roles.has(Role.NIGHT, i + 1, i + 1 + FAR);
            if (isAsked || hasPrice || roles.has(Role.SHAME, i + 1, i + 1 + NEXT)) {
                found.set(i);
            }
        }
    }

    /** «نسي أهلك أن يربوك», «هكذا رباك أبوك», «تأكد أن أباك ليس الجار». */
    private void parentage() {
        BitSet upbringing = roles.of(Role.UPBRINGING);
        for (int i = upbringing.nextSetBit(0); i >= 0; i = upbringing.nextSetBit(i + 1)) {
            if (roles.has(Role.MISSING, i - CLOSE, i)) {
                found.set(i);
            }
        }
        BitSet fathers = roles.of(Role.FATHER);
        for (int i = fathers.nextSetBit(0); i >= 0; i = fathers.nextSetBit(i + 1)) {
            if (roles.has(Role.OTHER_FATHER, i + 1, i + 1 + CLOSE) || roles.has(Role.PROOF, i - CLOSE, i + 1 + CLOSE)) {
                found.set(i);
            }
        }
    }

    /** «أعطوه برسيما», «من فتح باب الحظيرة», «ارجع إلى زريبتك». */
    private void animals() {
        BitSet fodder = roles.of(Role.FODDER);
        for (int i = fodder.nextSetBit(0); i >= 0; i = fodder.nextSetBit(i + 1)) {
            if (roles.has(Role.FEED, i - CLOSE, i)) {
                found.set(i);
            }
        }
        BitSet pens = roles.of(Role.PEN);
        for (int i = pens.nextSetBit(0); i >= 0; i = pens.nextSetBit(pens.nextClearBit(i))) {
            int end = pens.nextClearBit(i);
            if (isReleased(i) || roles.has(Role.ONLINE, end, end + NEAR) || roles.has(Role.RETURN, i - CLOSE, i)) {
                found.set(i, end);
            }
        }
    }

    /** «من نسي باب الحظيرة»: somebody asks who did it, or sees it. */
    private boolean isReleased(int pen) {
        BitSet releases = roles.of(Role.RELEASE);
        for (int i = releases.nextSetBit(Math.max(0, pen - NEAR)); i >= 0 && i < pen; i = releases.nextSetBit(i + 1)) {
            if (roles.has(Role.WHO, i - NEXT, i)) {
                return true;
            }
        }
        return false;
    }

    /** «عقلك بحجم حبة العدس», «سقطت على رأسك وأنت صغير». */
    private void mind() {
        BitSet minds = roles.of(Role.MIND);
        for (int i = minds.nextSetBit(0); i >= 0; i = minds.nextSetBit(i + 1)) {
            boolean hasFallen = roles.has(Role.FALL, i - NEXT, i) && roles.has(Role.CHILDHOOD, i - FAR, i + FAR);
            if (hasFallen || roles.has(Role.SMALL, i + 1, i + 1 + NEXT)) {
                found.set(i);
            }
        }
    }

    /** «لو كان للغباء جائزة لفزت بها»: somebody is spoken to, so that a government's folly is opinion. */
    private void praise() {
        BitSet folly = roles.of(Role.FOLLY);
        for (int i = folly.nextSetBit(0); i >= 0; i = folly.nextSetBit(i + 1)) {
            if (roles.has(Role.PRIZE, i - NEAR, i + 1 + NEAR) && roles.has(Role.YOU, i - FAR, i + 1 + FAR)) {
                found.set(i);
            }
        }
    }
}
