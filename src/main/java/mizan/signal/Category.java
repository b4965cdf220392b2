package mizan.signal;

import java.util.Locale;
import java.util.Optional;

/** What a lexicon term is about; it fixes the axis that the term speaks for and how far it may carry a verdict. */
public enum Category {
    OBSCENE(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    INSULT(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    SECTARIAN(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    RACIST(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    RELIGION(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    VIOLENCE(Axis.ABUSE, MaxOutcome.MAY_REJECT),
    /** Somebody who speaks of ending his own life needs help, not a rejection. */
    SELF_HARM(Axis.ABUSE, MaxOutcome.MAY_HOLD),
    /** Somebody's address, number or papers. */
    PRIVATE_DATA(Axis.ABUSE, MaxOutcome.MAY_HOLD),
    /** Political speech may wait for a person, but no machine rejects it. */
    POLITICAL(Axis.ABUSE, MaxOutcome.MAY_HOLD),
    ADVERT(Axis.SPAM, MaxOutcome.MAY_REJECT),
    CONTACT(Axis.SPAM, MaxOutcome.MAY_REJECT),
    SIHR(Axis.SPAM, MaxOutcome.MAY_REJECT),
    LOAN(Axis.SPAM, MaxOutcome.MAY_REJECT),
    HEALTH(Axis.SPAM, MaxOutcome.MAY_REJECT),
    FOREX(Axis.SPAM, MaxOutcome.MAY_REJECT),
    JOB(Axis.SPAM, MaxOutcome.MAY_REJECT),
    FOLLOWERS(Axis.SPAM, MaxOutcome.MAY_REJECT),
    STREAM(Axis.SPAM, MaxOutcome.MAY_REJECT),
    ADULT(Axis.SPAM, MaxOutcome.MAY_REJECT);

    private final Axis axis;
    private final MaxOutcome maxOutcome;

    Category(Axis axis, MaxOutcome maxOutcome) {
        this.axis = axis;
        this.maxOutcome = maxOutcome;
    }

    public Axis axis() {
        return axis;
    }

    public MaxOutcome maxOutcome() {
        return maxOutcome;
    }

    /** The name that stands in lexicon files, in the detail of a signal and in the descriptions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category with this code; empty when there is none. */
    public static Optional<Category> of(String code) {
        for (Category category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
