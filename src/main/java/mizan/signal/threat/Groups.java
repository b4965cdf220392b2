package mizan.signal.threat;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.threat.ThreatWords.Role;
import mizan.text.Term;

/** Where one text names groups of people, and what stands close to them. */
final class Groups {

    /** How far back a pronoun may look for its group, in terms. */
    static final int PRONOUN_REACH = 14;

    /** How many light words may stand between a group and what is said of it. */
    static final int LIGHT_REACH = 6;

    /** Behind these one of a group stands for all. */
    private static final Set<Role> ONE_OF_ALL = EnumSet.of(Role.EVERY, Role.AVERSION, Role.AGAINST, Role.NONE);

    private static final Set<String> STOPPED = Set.of("وقف", "ايقاف", "منع", "انهاء", "تجنب", "رفض");

    /** The country is written as two black people would be. */
    private static final String SUDAN = "سودان";

    private final List<Term> terms;
    private final Places<Role> roles;
    private final BitSet groups;

    Groups(List<Term> terms, Places<Role> roles) {
        this.terms = terms;
        this.roles = roles;
        this.groups = groups();
    }

    /** A people, a confession, a colour, a gender, or «every» one of them. */
    private BitSet groups() {
        BitSet named = (BitSet) roles.of(Role.GROUP).clone();
        named.or(roles.of(Role.PROTECTED));
        for (int i = named.nextSetBit(0); i >= 0; i = named.nextSetBit(i + 1)) {
            named.set(i, !terms.get(i).form().endsWith(SUDAN));
        }
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

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The terms that name a group. */
    BitSet places() {
        return groups;
    }

    /** The group that stands at {@code from} or behind light words; -1 where none does. */
    int after(int from) {
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

    /** True where a term from {@code from} (inclusive, may be negative) to {@code to} (exclusive) names one. */
    boolean isIn(int from, int to) {
        int next = groups.nextSetBit(Math.max(0, from));
        return next >= 0 && next < to;
    }

    /** True for a word that may stand between a group and what is said of it. */
    boolean isLight(int term) {
        return roles.of(Role.LIGHT).get(term) || roles.of(Role.EVERY).get(term) || groups.get(term);
    }

    /** True where a negation stands before the term, or is a part of it. */
    boolean isDenied(int term) {
        return roles.has(Role.NEGATION, term - 1, term) && !roles.of(Role.ONLY).get(term - 1)
                || terms.get(term).form().endsWith("ش")
                        && roles.of(Role.UNBEARABLE).get(term);
    }

    /** «وقف القتل»: what is to stop is not called for. */
    boolean isStopped(int deed) {
        return deed > 0 && STOPPED.contains(terms.get(deed - 1).form());
    }

    /** True where the term ends with the pronoun of several people. */
    boolean endsWithThem(int term) {
        String form = terms.get(term).form();
        return form.endsWith("هم") || form.endsWith("هن") || form.endsWith("hom") || form.endsWith("hum");
    }

    /** The last term that plays {@code role} among the {@code reach} before {@code term}; -1 where none does. */
    int lastBefore(Role role, int term, int reach) {
        int last = term == 0 ? -1 : roles.of(role).previousSetBit(term - 1);
        return last >= term - reach ? last : -1;
    }
}
