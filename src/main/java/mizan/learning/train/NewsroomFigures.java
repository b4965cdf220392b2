package mizan.learning.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mizan.moderation.Outcome;

/**
 * What becomes of a newsroom's comments, by what they are: ordinary ones should pass, the others be stopped. Shares are 0
 * to 1 of the group's comments.
 */
public record NewsroomFigures(Map<Group, Share> groups) {

    /** What somebody said a comment is. */
    public enum Group {
        /** Labelled as neither abuse nor spam. */
        ORDINARY,
        /** Published by the newspaper that received it, and not labelled otherwise. */
        PUBLISHED,
        ABUSE,
        ADVERTS,
        /** Unwanted and written so that a filter would miss it; nobody said which of the two it is. */
        DISGUISED,
        /** Not labelled at all. */
        UNLABELLED;

        private static final String PUBLISHED_KIND = "published";
        private static final String UNWANTED_KIND = "unwanted";

        static Group of(LabelledComment comment) {
            if (comment.abuse() == Label.POSITIVE) {
                return ABUSE;
            }
            if (comment.spam() == Label.POSITIVE) {
                return ADVERTS;
            }
            if (comment.kind().startsWith(UNWANTED_KIND)) {
                return DISGUISED;
            }
            if (comment.kind().startsWith(PUBLISHED_KIND)) {
                return PUBLISHED;
            }
            boolean isLabelled = comment.abuse() == Label.NEGATIVE || comment.spam() == Label.NEGATIVE;
            return isLabelled ? ORDINARY : UNLABELLED;
        }

        /** True where the newsroom wants such comments stopped. */
        public boolean isUnwanted() {
            return this == ABUSE || this == ADVERTS || this == DISGUISED;
        }
    }

    /** How many comments a group has, and which share of them was rejected and held. */
    public record Share(int rows, double rejected, double held) {

        /** The share that was held or rejected. */
        public double stopped() {
            return rejected + held;
        }
    }

    /** Counts {@code judged}; groups without a comment are left out. */
    static NewsroomFigures of(List<JudgedComment> judged) {
        Map<Group, Share> shares = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            List<Outcome> outcomes = judged.stream()
                    .filter(one -> Group.of(one.comment()) == group)
                    .map(one -> one.verdict().outcome())
                    .toList();
            if (!outcomes.isEmpty()) {
                shares.put(
                        group,
                        new Share(outcomes.size(), share(outcomes, Outcome.REJECT), share(outcomes, Outcome.HOLD)));
            }
        }
        return new NewsroomFigures(shares);
    }

    private static double share(List<Outcome> outcomes, Outcome outcome) {
        return (double) outcomes.stream().filter(one -> one == outcome).count() / outcomes.size();
    }
}
