package mizan.signal;

import java.util.Locale;
import java.util.Optional;

/** What a lexicon term is about; it fixes the axis that the term speaks for and how far it may carry a verdict. */
public enum Category {
    OBSCENE(Axis.ABUSE, Ruling.MAY_REJECT),
    INSULT(Axis.ABUSE, Ruling.MAY_REJECT),
    SECTARIAN(Axis.ABUSE, Ruling.MAY_REJECT),
    RACIST(Axis.ABUSE, Ruling.MAY_REJECT),
    RELIGION(Axis.ABUSE, Ruling.MAY_REJECT),
    VIOLENCE(Axis.ABUSE, Ruling.MAY_REJECT),
    /** Political speech may wait for a person, but no machine rejects it. */
    POLITICAL(Axis.ABUSE, Ruling.MAY_HOLD),
    ADVERT(Axis.SPAM, Ruling.MAY_REJECT),
    CONTACT(Axis.SPAM, Ruling.MAY_REJECT),
    SIHR(Axis.SPAM, Ruling.MAY_REJECT),
    LOAN(Axis.SPAM, Ruling.MAY_REJECT),
    HEALTH(Axis.SPAM, Ruling.MAY_REJECT),
    FOREX(Axis.SPAM, Ruling.MAY_REJECT),
    JOB(Axis.SPAM, Ruling.MAY_REJECT),
    FOLLOWERS(Axis.SPAM, Ruling.MAY_REJECT),
    STREAM(Axis.SPAM, Ruling.MAY_REJECT),
    ADULT(Axis.SPAM, Ruling.MAY_REJECT);

    private final Axis axis;
    private final Ruling ruling;

    Category(Axis axis, Ruling ruling) {
        this.axis = axis;
        this.ruling = ruling;
    }

    public Axis axis() {
        return axis;
    }

    public Ruling ruling() {
        return ruling;
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
