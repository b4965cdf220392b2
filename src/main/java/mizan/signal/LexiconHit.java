package mizan.signal;

/** A lexicon entry found in a text: the terms {@code first} (inclusive) to {@code end} (exclusive). */
record LexiconHit(LexiconEntry entry, int first, int end) {}
