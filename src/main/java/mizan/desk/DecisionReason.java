package mizan.desk;

/** Why a moderator decided, in the words of the comment policies that news sites publish. */
public enum DecisionReason {
    OFF_TOPIC,
    INSULT,
    OBSCENITY,
    HATE_SPEECH,
    VIOLENCE,
    ADVERT,
    PERSONAL_DATA,
    IMPERSONATION,
    DUPLICATE,
    OTHER
}
