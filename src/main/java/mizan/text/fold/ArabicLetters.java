package mizan.text.fold;

/** The letters of Arabic that folding writes, and signs of the script that it looks for, by their Unicode names. */
public final class ArabicLetters {

    public static final char HAMZA = '\u0621';
    public static final char ALEF = '\u0627';
    static final char BEH = '\u0628';
    public static final char WAW_WITH_HAMZA = '\u0624';
    public static final char YEH_WITH_HAMZA = '\u0626';
    static final char TEH_MARBUTA = '\u0629';
    static final char TEH = '\u062A';
    static final char JEEM = '\u062C';
    public static final char HAH = '\u062D';
    public static final char KHAH = '\u062E';
    static final char DAL = '\u062F';
    static final char THAL = '\u0630';
    static final char REH = '\u0631';
    static final char ZAIN = '\u0632';
    static final char SEEN = '\u0633';
    static final char SHEEN = '\u0634';
    static final char SAD = '\u0635';
    static final char DAD = '\u0636';
    public static final char TAH = '\u0637';
    static final char ZAH = '\u0638';
    public static final char AIN = '\u0639';
    static final char GHAIN = '\u063A';
    public static final char TATWEEL = '\u0640';
    static final char FEH = '\u0641';
    public static final char QAF = '\u0642';
    static final char KAF = '\u0643';
    public static final char LAM = '\u0644';
    static final char MEEM = '\u0645';
    static final char NOON = '\u0646';
    static final char HEH = '\u0647';
    public static final char WAW = '\u0648';
    public static final char ALEF_MAKSURA = '\u0649';
    public static final char YEH = '\u064A';
    static final char HAMZA_ABOVE = '\u0654';
    static final char SUPERSCRIPT_ALEF = '\u0670';
    public static final char DOTLESS_BEH = '\u066E';
    static final char ALEF_WASLA = '\u0671';

    private ArabicLetters() {}
}
