package mizan.signal.offer;

/** What a word or an amount does in an advert; the sections of {@code offer_words.txt}, and prices. */
enum Part {
    /** What is sold. */
    TRADE,
    /** What is sold as well as talked about: no sign of how dense an offer is. */
    GOODS,
    /** Calls upon the reader where a sentence begins with it. */
    OPENING,
    /** Who sells, by profession or kind of place; ordinary talk is full of them. */
    TRADER,
    /** How something is sold, in words that others use too. */
    SALE,
    /** Where. */
    PLACE,
    /** Asks the reader to do something for the seller. */
    CALL,
    /** Makes it cheap, quick, safe or secret. */
    PROMISE,
    /** Says what the seller does for the reader. */
    OURS,
    /** Asks whether the reader wants it, or tells of somebody whom it helped. */
    NEED,
    /** A page, channel or group of the writer. */
    OWN,
    /** A way to reach the seller. */
    REACH,
    /** Something of the reader's: «بيتك». */
    YOURS,
    /** The first word of a text, where it names what is sold without the article, as a heading does. */
    HEAD,
    /** What the writer says to have gained: profit, a visa, a husband. */
    EARNED,
    /** What he says to owe it to: a platform, a broker, a healer. */
    VENUE,
    /** Praises it, thanks for it or says how quickly it went. */
    PRAISE,
    /** Speaks of the state, the article or what is wrong, as comments do. */
    READER,
    /** An amount of money or a share in hundred; found by its digits. */
    PRICE
}
