package mizan.moderation;

import mizan.comment.SiteId;

/** Has people look at some of the comments about which the machine is sure, so that it is known how often it is right. */
@FunctionalInterface
public interface Sampling {

    /** {@code verdict}, or the same as a sample ({@link Verdict#asSample}); never blocks. */
    Verdict sample(SiteId site, Verdict verdict);
}
