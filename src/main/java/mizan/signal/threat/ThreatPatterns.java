package mizan.signal.threat;

import java.util.BitSet;
import java.util.List;
import mizan.signal.matching.WordRoles.Places;
import mizan.signal.threat.ThreatWords.Role;
import mizan.text.Term;

/** Where the words of one text stand together as a threat, a call for violence or a slur on a group. */
final class ThreatPatterns {

    /** How many terms may lie between what must be done and to whom. */
    private static final int OBLIGATION_REACH = 8;

    private static final int TARGET_REACH = 4;
    private static final int MENACE_REACH = 7;
    private static final int PLACE_REACH = 3;
    private static final int SLUR_REACH = 5;
    private static final int BODY_PART_REACH = 2;
    private static final int VOW_REACH = 2;
    private static final int WISH_REACH = 3;

    /** With what goes on that is said to somebody: «بالسرطان», «يا كذا», «وأولادك», «أنت». */
    private static final List<String> SAID_TO_YOU = List.of("ب", "يا", "و", "انت", "قريبا", "قبل");

    private final List<Term> terms;
    private final Places<Role> roles;
    private final Groups groups;

    ThreatPatterns(List<Term> terms, Places<Role> roles, Groups groups) {
        this.terms = terms;
        this.roles = roles;
        this.groups = groups;
    }

    /** Terms that call for violence against somebody: «اقتلوا كل ...», «يجب إبادة ...». */
    BitSet calls() {
        BitSet calls = new BitSet(0);
        addCommands(calls);
        addOwed(Role.ATTACK, calls);
        addOwed(Role.EXPULSION, calls);
        addRewards(calls);
        addSolutions(calls);
        return calls;
    }

    /** «اقتلوا كل ...», «اقطعوا ألسنتهم»; «كسروا» tells of the past but where a text begins with it. */
    private void addCommands(BitSet calls) {
        BitSet commands = (BitSet) roles.of(Role.IMPERATIVE).clone();
        if (roles.has(Role.IMPERATIVE_OR_PAST, 0, 1)) {
            commands.set(0);
        }
        for (int i = commands.nextSetBit(0); i >= 0; i = commands.nextSetBit(i + 1)) {
            if (terms.get(i).form().endsWith("وها")
                    || isTarget(i + 1, i + 1 + TARGET_REACH)
                    || roles.has(Role.BODY_PARTS, i + 1, i + 1 + BODY_PART_REACH)) {
                calls.set(i);
            }
        }
    }

    /** Expelling strangers is a policy that readers argue for; expelling a people, a colour or a sect is not. */
    private void addOwed(Role deed, BitSet calls) {
        BitSet deeds = roles.of(deed);
        for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
            boolean owed = roles.has(Role.OBLIGATION, i - OBLIGATION_REACH, i);
            boolean aimed = roles.has(Role.GROUP, i + 1, i + 1 + TARGET_REACH)
                    || deed == Role.ATTACK && (hasPronoun(i) || isTarget(i + 1, i + 1 + TARGET_REACH));
            boolean named = deed == Role.EXPULSION && roles.has(Role.GROUP, i - OBLIGATION_REACH, i);
            if (owed && (aimed || named) && !groups.isStopped(i)) {
                calls.set(i);
            }
        }
    }

    /** Terms that threaten the reader or writer: «لأقتلنك», «نعرف وين تسكن». */
    BitSet threats() {
        BitSet threats = new BitSet(0);
        BitSet victims = roles.of(Role.VICTIM_YOU);
        for (int i = victims.nextSetBit(0); i >= 0; i = victims.nextSetBit(i + 1)) {
            if (isMeant(i)) {
                threats.set(i);
            }
        }
        BitSet known = roles.of(Role.KNOW);
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            if (roles.has(Role.YOUR_PLACE, i + 1, i + 1 + PLACE_REACH)) {
                threats.set(i);
            }
        }
        addStrikes(threats);
        addCurses(threats);
        return threats;
    }

    /** «سأحرق بيتكم»: vowed or announced by something that menaces, against what is yours. */
    private void addStrikes(BitSet threats) {
        BitSet strikes = roles.of(Role.STRIKE);
        for (int i = strikes.nextSetBit(0); i >= 0; i = strikes.nextSetBit(i + 1)) {
            boolean isAgainstYou = roles.has(Role.YOUR_PLACE, i + 1, i + 1 + PLACE_REACH)
                    || roles.has(Role.YOUR_THINGS, i + 1, i + 1 + PLACE_REACH);
            if (isAgainstYou && isMeant(i)) {
                threats.set(i);
            }
        }
    }

    /** «إن شاء الله تموت بالسرطان»; what stands behind «تموت الفتنة» dies instead. */
    private void addCurses(BitSet threats) {
        BitSet deaths = roles.of(Role.YOUR_DEATH);
        for (int i = deaths.nextSetBit(0); i >= 0; i = deaths.nextSetBit(deaths.nextClearBit(i))) {
            int end = deaths.nextClearBit(i);
            boolean isYours = end >= terms.size()
                    || SAID_TO_YOU.stream().anyMatch(terms.get(end).form()::startsWith);
            if (isYours && roles.has(Role.WISH, i - WISH_REACH, i)) {
                threats.set(i, end);
            }
        }
    }

    /** «الحل مع هذه الطائفة هو الحرق». */
    private void addSolutions(BitSet calls) {
        BitSet solutions = roles.of(Role.SOLUTION);
        for (int i = solutions.nextSetBit(0); i >= 0; i = solutions.nextSetBit(i + 1)) {
            int deed = roles.of(Role.ATTACK).nextSetBit(i + 1);
            boolean isNear = deed >= 0 && deed <= i + OBLIGATION_REACH;
            if (isNear && !groups.isStopped(deed) && (hasPronoun(i) || hasPronoun(deed) || isTarget(i, deed + 2))) {
                calls.set(deed);
            }
        }
    }

    /** «اللي يقتله له أجر»: something is promised for killing somebody. */
    private void addRewards(BitSet calls) {
        BitSet killers = roles.of(Role.KILLER);
        for (int i = killers.nextSetBit(0); i >= 0; i = killers.nextSetBit(i + 1)) {
            if (roles.has(Role.WHO, i - 1, i) && roles.has(Role.REWARD, i + 1, i + 1 + TARGET_REACH)) {
                calls.set(i);
            }
        }
    }

    /** Terms that call a whole group something vile: «... كلهم قرود». */
    BitSet slurs() {
        BitSet slurs = new BitSet(0);
        BitSet groups = roles.of(Role.GROUP);
        for (int i = groups.nextSetBit(0); i >= 0; i = groups.nextSetBit(i + 1)) {
            int slur = roles.of(Role.SLUR).nextSetBit(i + 1);
            if (slur >= 0 && slur <= i + SLUR_REACH) {
                slurs.set(slur);
            }
        }
        return slurs;
    }

    private boolean isTarget(int from, int to) {
        return roles.has(Role.TARGET, from, to) || roles.has(Role.GROUP, from, to);
    }

    /** «اقتلوهم», «ذبحهم»: whom is said by the pronoun. */
    private boolean hasPronoun(int term) {
        String form = terms.get(term).form();
        return form.endsWith("هم") || form.endsWith("هن") || form.endsWith("وها");
    }

    /** Vowed by its form or the word before it, or near something that menaces. */
    private boolean isMeant(int deed) {
        return roles.has(Role.VOWED, deed, deed + 1)
                || roles.has(Role.VOW, deed - VOW_REACH, deed)
                || roles.has(Role.MENACE, deed - MENACE_REACH, deed + MENACE_REACH);
    }
}
