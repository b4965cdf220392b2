package mizan.signal.threat;

import java.util.BitSet;
import java.util.EnumSet;
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

    /** How many light words may stand between a group and what is said of it. */
    private static final int LIGHT_REACH = 6;

    /** How far back a pronoun may look for its group, in terms. */
    private static final int PRONOUN_REACH = 14;

    /** Behind these one of a group stands for all. */
    private static final Set<Role> ONE_OF_ALL = EnumSet.of(Role.EVERY, Role.AVERSION, Role.AGAINST, Role.NONE);

    private static final Set<String> TO = Set.of("l", "li", "lel", "lil");

    private static final int OWED_REACH = 6;
    private static final int GOOD_REACH = 5;
    private static final int VOW_REACH = 4;

    private final List<Term> terms;
    private final Places<Role> roles;
    private final BitSet groups;

    HatePatterns(List<Term> terms, Places<Role> roles) {
        this.terms = terms;
        this.roles = roles;
        this.groups = groups();
    }

    /** A people, a confession, a colour, a gender, or «every» one of them. */
    private BitSet groups() {
        BitSet named = (BitSet) roles.of(Role.GROUP).clone();
        named.or(roles.of(Role.PROTECTED));
        BitSet ones = roles.of(Role.ONE);
        for (int i = ones.nextSetBit(0); i >= 0; i = ones.nextSetBit(i + 1)) {
            int before = i - 1;
            boolean isCountry = terms.get(i).form().endsWith("يا");
            boolean isEach = i > 0
                    && !isCountry
                    && (named.get(i - 1)
                            || ONE_OF_ALL.stream()
                                    .anyMatch(role -> roles.of(role).get(before)));
            if (isEach) {
                named.set(i);
            }
        }
        return named;
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

    /** Terms that wish a group death or expulsion, or say that somebody is going to harm it. */
    BitSet calls() {
        BitSet calls = new BitSet(0);
        vowsAgainstYou(calls);
        if (!groups.isEmpty()) {
            owed(calls);
            deaths(calls);
            vows(calls);
        }
        return calls;
    }

    /** «... حشرات», «... ليسوا إلا حثالة», but not «... ليسوا حثالة». */
    private void predicates(BitSet slurs) {
        for (int i = groups.nextSetBit(0); i >= 0; i = groups.nextSetBit(i + 1)) {
            int vile = predicateAfter(i);
            if (vile >= 0) {
                slurs.set(vile);
            }
        }
        BitSet none = roles.of(Role.NONE);
        for (int i = none.nextSetBit(0); i >= 0; i = none.nextSetBit(none.nextClearBit(i))) {
            int end = none.nextClearBit(i);
            if (hasGroup(end, end + 1) && roles.has(Role.HONEST, end + 1, end + 3)) {
                slurs.set(i, end);
            }
        }
    }

    /** What is said of the subject at {@code subject}, behind light words; -1 where nothing vile is or it is denied. */
    private int predicateAfter(int subject) {
        boolean denied = false;
        int last = Math.min(terms.size() - 1, subject + LIGHT_REACH);
        for (int i = subject + 1; i <= last; i++) {
            if (isVile(i)) {
                return denied ? -1 : i;
            }
            if (roles.of(Role.ONLY).get(i)) {
                denied = false;
            } else if (roles.of(Role.NEGATION).get(i)) {
                denied = true;
            } else if (!isLight(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** An adjective with the article tells some of a group from others, so that it says nothing about the group. */
    private boolean isVile(int term) {
        return roles.of(Role.SLUR).get(term)
                || roles.of(Role.BAD).get(term) && !terms.get(term).form().startsWith("ال");
    }

    private boolean isLight(int term) {
        return roles.of(Role.LIGHT).get(term) || roles.of(Role.EVERY).get(term) || groups.get(term);
    }

    /** «أكره ...», «لا أطيق ...», «طز في ...»: what is said before the group. */
    private void feelings(Role role, boolean mustBeDenied, BitSet slurs) {
        BitSet feelings = roles.of(role);
        for (int i = feelings.nextSetBit(0); i >= 0; i = feelings.nextSetBit(feelings.nextClearBit(i))) {
            int end = feelings.nextClearBit(i);
            if (isDenied(i) == mustBeDenied && groupAfter(end) >= 0) {
                slurs.set(mustBeDenied ? Math.max(0, i - 1) : i, end);
            }
        }
    }

    private boolean isDenied(int term) {
        return roles.has(Role.NEGATION, term - 1, term) && !roles.of(Role.ONLY).get(term - 1)
                || terms.get(term).form().endsWith("ش")
                        && roles.of(Role.UNBEARABLE).get(term);
    }

    /** The group that stands at {@code from} or behind light words; -1 where none does. */
    private int groupAfter(int from) {
        int last = Math.min(terms.size() - 1, from + LIGHT_REACH);
        for (int i = from; i <= last; i++) {
            if (groups.get(i)) {
                return i;
            }
            if (!isLight(i)) {
                return -1;
            }
        }
        return -1;
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
            int group = groupAfter(end);
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
        return hasGroup(term - PRONOUN_REACH, term) || groupAfter(term + 1) >= 0;
    }

    private boolean hasGroup(int from, int to) {
        int next = groups.nextSetBit(Math.max(0, from));
        return next >= 0 && next < to;
    }

    /** «لا أحد أحقر من ...», «الحياة أجمل بدون ...». */
    private void comparisons(BitSet slurs) {
        BitSet worse = roles.of(Role.WORSE);
        for (int i = worse.nextSetBit(0); i >= 0; i = worse.nextSetBit(i + 1)) {
            boolean isCompared = i + 1 < terms.size() && terms.get(i + 1).form().equals("من");
            if (isCompared && groupAfter(i + 2) >= 0) {
                slurs.set(i);
            }
        }
        BitSet without = roles.of(Role.WITHOUT);
        for (int i = without.nextSetBit(0); i >= 0; i = without.nextSetBit(without.nextClearBit(i))) {
            int end = without.nextClearBit(i);
            boolean isBetter =
                    roles.has(Role.BETTER, i - OWED_REACH, i) || roles.has(Role.BETTER, end, end + OWED_REACH);
            if (isBetter && groupAfter(end) >= 0) {
                slurs.set(i, end);
            }
        }
    }

    /** «... فهم حيوانات», «... وأنا أكرههم»: the group was named shortly before. */
    private void pronouns(BitSet slurs) {
        for (int i = groups.nextSetBit(0); i >= 0; i = groups.nextSetBit(i + 1)) {
            int last = Math.min(terms.size() - 1, i + PRONOUN_REACH);
            for (int j = i + 1; j <= last && !groups.get(j); j++) {
                if (isHatedThem(j)) {
                    slurs.set(j);
                } else if (isThey(j) && predicateAfter(j) >= 0) {
                    slurs.set(predicateAfter(j));
                }
            }
        }
    }

    private boolean isHatedThem(int term) {
        if (!endsWithThem(term)) {
            return false;
        }
        return roles.of(Role.AVERSION).get(term) && !isDenied(term)
                || roles.of(Role.UNBEARABLE).get(term) && isDenied(term);
    }

    private boolean endsWithThem(int term) {
        String form = terms.get(term).form();
        return form.endsWith("هم") || form.endsWith("هن") || form.endsWith("hom") || form.endsWith("hum");
    }

    private boolean isThey(int term) {
        return endsWithThem(term) && roles.of(Role.LIGHT).get(term);
    }

    /** «يجب طرد ...»: the group follows at once, or was named before and is meant by a pronoun. */
    private void owed(BitSet calls) {
        BitSet deeds = roles.of(Role.BAN);
        for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
            int owed = lastBefore(Role.OBLIGATION, i, OWED_REACH);
            if (owed >= 0 && !isDenied(owed)) {
                boolean them = endsWithThem(i) && hasGroup(i - PRONOUN_REACH, i);
                if (them || groupAfter(i + 1) >= 0) {
                    calls.set(i);
                }
            }
        }
    }

    private int lastBefore(Role role, int term, int reach) {
        int last = term == 0 ? -1 : roles.of(role).previousSetBit(term - 1);
        return last >= term - reach ? last : -1;
    }

    /** «يجب أن يموت كل ...», «أتمنى أن يحترقوا». */
    private void deaths(BitSet calls) {
        BitSet deaths = roles.of(Role.DEATH);
        for (int i = deaths.nextSetBit(0); i >= 0; i = deaths.nextSetBit(i + 1)) {
            int owed = Math.max(lastBefore(Role.OBLIGATION, i, OWED_REACH), lastBefore(Role.WISH, i, OWED_REACH));
            if (owed >= 0 && !isDenied(owed)) {
                boolean between = hasGroup(owed - 2, i);
                if (between || groupAfter(i + 1) >= 0) {
                    calls.set(i);
                }
            }
        }
    }

    /** «سأقتل كل ...», «راح أحرق ...». */
    private void vows(BitSet calls) {
        BitSet deeds = roles.of(Role.HARM);
        for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
            boolean vowed = isFuture(terms.get(i).form()) || roles.has(Role.VOW, i - VOW_REACH, i);
            if (vowed && !isDenied(i) && groupAfter(i + 1) >= 0) {
                calls.set(i);
            }
        }
    }

    /** «لأكسرن عظامك». */
    private void vowsAgainstYou(BitSet calls) {
        BitSet yours = roles.of(Role.YOURS);
        for (int i = yours.nextSetBit(0); i >= 0; i = yours.nextSetBit(i + 1)) {
            int deed = lastBefore(Role.HARM, i, 2);
            if (deed >= 0
                    && !isDenied(deed)
                    && (isFuture(terms.get(deed).form()) || roles.has(Role.VOW, deed - VOW_REACH, deed))) {
                calls.set(deed);
            }
        }
    }

    /** «سـ», Egyptian «هـ» and «حـ» before the first person, or «لـ» and a heavy «ن». */
    private static boolean isFuture(String form) {
        int start = form.startsWith("و") || form.startsWith("ف") ? 1 : 0;
        String verb = form.substring(start);
        boolean coming = verb.length() > 3 && "سهحsh7".indexOf(verb.charAt(0)) >= 0;
        return coming || verb.startsWith("لا") && verb.endsWith("ن") || verb.startsWith("لن") && verb.endsWith("ن");
    }
}
