package mizan.signal.threat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.threat.ThreatWords.Role;
import mizan.text.Term;

/**
 * Where the words of one text say something hateful about a group of people: what is said of it (it is vile), what is
 * felt about it (I hate it), what it is denied or wished. Only light words may stand between a group and what is said
 * of it, so that «I hate how they are treated» is not «I hate them». A pronoun stands for a group that was named
 * shortly before.
 */
final class HatePatterns {

    private static final Set<String> TO = Set.of("l", "li", "lel", "lil");

    private static final int OWED_REACH = 6;
    private static final int GOOD_REACH = 5;

    private final List<Term> terms;
    private final Places<Role> roles;
    private final Groups groups;

    HatePatterns(List<Term> terms, Places<Role> roles, Groups groups) {
        this.terms = terms;
        this.roles = roles;
        this.groups = groups;
    }

    /** Terms that say that a group is vile, hated, unwanted or undeserving. */
    BitSet slurs() {
        BitSet slurs = new BitSet(0);
        if (!groups.isEmpty()) {
            predicates(slurs);
            feelings(Role.AVERSION, false, slurs);
            feelings(Role.UNBEARABLE, true, slurs);
            feelings(Role.AGAINST, false, slurs);
            denials(slurs);
            comparisons(slurs);
            pronouns(slurs);
        }
        return slurs;
    }

    /** «... حشرات», «... ليسوا إلا حثالة», but not «... ليسوا حثالة». */
    private void predicates(BitSet slurs) {
        for (int i = groups.places().nextSetBit(0); i >= 0; i = groups.places().nextSetBit(i + 1)) {
            int vile = predicateAfter(i);
            if (vile >= 0) {
                slurs.set(vile);
            }
        }
        BitSet none = roles.of(Role.NONE);
        for (int i = none.nextSetBit(0); i >= 0; i = none.nextSetBit(none.nextClearBit(i))) {
            int end = none.nextClearBit(i);
            if (groups.isIn(end, end + 1) && roles.has(Role.HONEST, end + 1, end + 3)) {
                slurs.set(i, end);
            }
        }
    }

    /** What is said of the subject at {@code subject}, behind light words; -1 where nothing vile is or it is denied. */
    private int predicateAfter(int subject) {
        boolean denied = false;
        int last = Math.min(terms.size() - 1, subject + Groups.LIGHT_REACH);
        for (int i = subject + 1; i <= last; i++) {
            if (isVile(i)) {
                return denied ? -1 : i;
            }
            if (roles.of(Role.ONLY).get(i)) {
                denied = false;
            } else if (roles.of(Role.NEGATION).get(i)) {
                denied = true;
            } else if (!groups.isLight(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** What is blamed on all of a group is as vile as a slur. An adjective with the article tells some of a group from others, so that it says nothing about the group. */
    private boolean isVile(int term) {
        return roles.of(Role.SLUR).get(term)
                || roles.of(Role.BLAME).get(term)
                || roles.of(Role.BAD).get(term) && !terms.get(term).form().startsWith("ال");
    }

    /** «أكره ...», «لا أطيق ...», «طز في ...»: what is said before the group. */
    private void feelings(Role role, boolean mustBeDenied, BitSet slurs) {
        BitSet feelings = roles.of(role);
        for (int i = feelings.nextSetBit(0); i >= 0; i = feelings.nextSetBit(feelings.nextClearBit(i))) {
            int end = feelings.nextClearBit(i);
            if (groups.isDenied(i) == mustBeDenied && groups.after(end) >= 0) {
                slurs.set(mustBeDenied ? Math.max(0, i - 1) : i, end);
            }
        }
    }

    /** «لا يستحقون الحياة», «الموت لـ ...», «لا مكان لـ ...». */
    private void denials(BitSet slurs) {
        BitSet deserve = roles.of(Role.DESERVE);
        for (int i = deserve.nextSetBit(0); i >= 0; i = deserve.nextSetBit(i + 1)) {
            boolean denied =
                    roles.has(Role.NEGATION, i - 2, i) || terms.get(i).form().endsWith("وش");
            int object = roles.of(denied ? Role.GOOD : Role.LETHAL).nextSetBit(i + 1);
            if (object >= 0 && object <= i + GOOD_REACH && isAbout(i)) {
                slurs.set(i, object + 1);
            }
        }
        BitSet to = roles.of(Role.TO);
        for (int i = to.nextSetBit(0); i >= 0; i = to.nextSetBit(to.nextClearBit(i))) {
            int end = to.nextClearBit(i);
            int group = groups.after(end);
            if (group >= 0 && isGiven(end, group)) {
                slurs.set(i, end);
            }
        }
    }

    /** With «ل» before it, close to it or, in Latin letters, as a word. */
    private boolean isGiven(int from, int group) {
        return terms.get(group).form().startsWith("ل")
                || terms.subList(from, group).stream().anyMatch(term -> TO.contains(term.form()));
    }

    /** A group stands shortly before or right behind it. */
    private boolean isAbout(int term) {
        return groups.isIn(term - Groups.PRONOUN_REACH, term) || groups.after(term + 1) >= 0;
    }

    /** «لا أحد أحقر من ...», «الحياة أجمل بدون ...». */
    private void comparisons(BitSet slurs) {
        BitSet worse = roles.of(Role.WORSE);
        for (int i = worse.nextSetBit(0); i >= 0; i = worse.nextSetBit(i + 1)) {
            boolean isCompared = i + 1 < terms.size() && terms.get(i + 1).form().equals("من");
            if (isCompared && groups.after(i + 2) >= 0) {
                slurs.set(i);
            }
        }
        BitSet without = roles.of(Role.WITHOUT);
        for (int i = without.nextSetBit(0); i >= 0; i = without.nextSetBit(without.nextClearBit(i))) {
            int end = without.nextClearBit(i);
            boolean isBetter =
                    roles.has(Role.BETTER, i - OWED_REACH, i) || roles.has(Role.BETTER, end, end + OWED_REACH);
            if (isBetter && groups.after(end) >= 0) {
                slurs.set(i, end);
            }
        }
    }

    /** «... فهم حيوانات», «... وأنا أكرههم»: the group was named shortly before. */
    private void pronouns(BitSet slurs) {
        for (int i = groups.places().nextSetBit(0); i >= 0; i = groups.places().nextSetBit(i + 1)) {
            int last = Math.min(terms.size() - 1, i + Groups.PRONOUN_REACH);
            for (int j = i + 1; j <= last && !groups.places().get(j); j++) {
                if (isHatedThem(j)) {
                    slurs.set(j);
                } else if (isThey(j) && predicateAfter(j) >= 0) {
                    slurs.set(predicateAfter(j));
                }
            }
        }
    }

    private boolean isHatedThem(int term) {
        if (!groups.endsWithThem(term)) {
            return false;
        }
        return roles.of(Role.AVERSION).get(term) && !groups.isDenied(term)
                || roles.of(Role.UNBEARABLE).get(term) && groups.isDenied(term);
    }

    private boolean isThey(int term) {
        return groups.endsWithThem(term) && roles.of(Role.LIGHT).get(term);
    }
}
