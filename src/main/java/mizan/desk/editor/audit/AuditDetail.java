package mizan.desk.editor.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.audit.AuditAction;
import mizan.audit.AuditEntry;
import mizan.audit.RecordType;
import mizan.comment.PublishedRules;
import mizan.desk.DeskMessages;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.learning.newsroom.LayerChoice;
import mizan.settings.DeskLexicon;
import mizan.settings.SiteRules;
import mizan.settings.SiteSettings;
import mizan.settings.learning.DismissedTerms;
import mizan.settings.learning.LayerChoices;
import mizan.settings.site.SiteFields;
import mizan.signal.lexicon.LexiconEntry;

/**
 * One thing about a record before or after a change, in the words of the page that the change was made on.
 *
 * @param label what it is; empty where the text says so itself
 * @param at the time that it is; {@link DisplayTime#NONE} where it is none
 */
public record AuditDetail(String label, String text, DisplayTime at) {

    private static final String NO_SITE = "*";

    static AuditDetail of(String label, String text) {
        return new AuditDetail(label, text, DisplayTime.NONE);
    }

    /** What {@code value}, the state of a record before or after, says; as it stands where this version cannot read it. */
    static List<AuditDetail> of(AuditEntry entry, String value, TimeFormat times, DeskMessages words) {
        if (value.isEmpty()) {
            return List.of();
        }
        String way = "audit.way." + value;
        if (entry.details().action() == AuditAction.SIGNED_IN && words.has(way)) {
            return List.of(of("", words.say(way)));
        }
        String kind = "attacks.kind." + value;
        if (entry.type().isEmpty() && words.has(kind)) {
            return List.of(of("", words.say(kind)));
        }
        return entry.type().flatMap(type -> read(type, value, times, words)).orElseGet(() -> List.of(of("", value)));
    }

    /** What a change is about: a term as it is spelled, a webhook's address, else the record's name. */
    static String subject(AuditEntry entry) {
        String value = entry.details().after().isEmpty()
                ? entry.details().before()
                : entry.details().after();
        String name = entry.details().subject();
        return switch (entry.type().orElse(RecordType.ACCOUNTS)) {
            case LEXICON ->
                Stream.of(entry.details().after(), entry.details().before())
                        .flatMap(record -> DeskLexicon.entry(record).stream())
                        .map(LexiconEntry::form)
                        .findFirst()
                        .orElse(name);
            case WEBHOOKS -> value.isEmpty() ? name : value.split(" ", 2)[0];
            case ACCOUNTS,
                    TOKENS,
                    TOKEN_USE,
                    SITES,
                    SETTINGS,
                    RULES,
                    SIGNING_KEYS,
                    ARTICLE_MODES,
                    ATTACK_MODES,
                    LEARNING,
                    DISMISSED_TERMS -> name;
        };
    }

    private static Optional<List<AuditDetail>> read(
            RecordType type, String value, TimeFormat times, DeskMessages words) {
        return switch (type) {
            case ACCOUNTS -> Optional.of(List.of(choice("role", value, words)));
            case TOKENS -> token(value.split(" "), times, words);
            case SITES -> SiteFields.read(value).map(site -> SiteDetails.of(site, words));
            case SETTINGS -> SiteSettings.read(value).map(settings -> settings(settings, words));
            case RULES -> SiteRules.read(value).map(rules -> rules(rules, words));
            case LEXICON -> term(value, words);
            case WEBHOOKS -> webhook(value.split(" "), words);
            case ARTICLE_MODES -> Optional.of(List.of(choice("articles.mode", value, words)));
            case ATTACK_MODES -> Optional.of(List.of(choice("attacks.mode", value, words)));
            case LEARNING -> LayerChoices.read(value).map(choice -> learning(choice, words));
            case DISMISSED_TERMS ->
                DismissedTerms.form(value).map(form -> List.of(of(words.say("lexicon.form"), form)));
            case TOKEN_USE, SIGNING_KEYS -> Optional.empty();
        };
    }

    /** One of several texts that stand under {@code title}; a code that has none stands for itself. */
    private static AuditDetail choice(String title, String code, DeskMessages words) {
        String key = title + "." + code;
        return of(words.say(title), words.has(key) ? words.say(key) : code);
    }

    private static List<AuditDetail> learning(LayerChoice choice, DeskMessages words) {
        List<AuditDetail> details = new ArrayList<>();
        details.add(choice("learning.mode", choice.mode().code(), words));
        if (!choice.version().isEmpty()) {
            details.add(of(words.say("learning.version"), choice.version()));
        }
        if (!choice.note().isEmpty()) {
            details.add(of(words.say("learning.note"), choice.note()));
        }
        return details;
    }

    /** A role and the time until which it is good. */
    private static Optional<List<AuditDetail>> token(String[] parts, TimeFormat times, DeskMessages words) {
        try {
            return parts.length != 2
                    ? Optional.empty()
                    : Optional.of(List.of(
                            choice("role", parts[0], words),
                            new AuditDetail(words.say("tokens.expires"), "", times.of(Instant.parse(parts[1])))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<AuditDetail> settings(SiteSettings settings, DeskMessages words) {
        String mode = "mode." + settings.mode();
        List<AuditDetail> details = new ArrayList<>(List.of(
                of(words.say("settings.spam_hold"), String.valueOf(settings.spamHold())),
                of(words.say("settings.spam_reject"), String.valueOf(settings.spamReject())),
                of(words.say("settings.abuse_hold"), String.valueOf(settings.abuseHold())),
                of(words.say("settings.abuse_reject"), String.valueOf(settings.abuseReject())),
                of(words.say("settings.mode"), words.has(mode) ? words.say(mode) : settings.mode()),
                of(words.say("settings.first_comments"), String.valueOf(settings.firstComments()))));
        Boolean rejectsOnAgreement = settings.rejectsOnAgreement();
        if (rejectsOnAgreement != null) {
            String value = words.say(rejectsOnAgreement ? "yes" : "no");
            details.add(of(words.say("settings.rejects_on_agreement"), value));
        }
        return details;
    }

    private static List<AuditDetail> rules(PublishedRules rules, DeskMessages words) {
        List<AuditDetail> details = new ArrayList<>(List.of(of(words.say("published.address"), rules.address())));
        rules.rules().forEach((code, rule) -> {
            String key = "decision." + code;
            details.add(of(words.has(key) ? words.say(key) : code, rule));
        });
        return details;
    }

    private static Optional<List<AuditDetail>> term(String record, DeskMessages words) {
        return DeskLexicon.isRemoval(record)
                ? Optional.of(List.of(of("", words.say("lexicon.origin.removed"))))
                : DeskLexicon.entry(record).map(entry -> term(entry, words));
    }

    private static List<AuditDetail> term(LexiconEntry entry, DeskMessages words) {
        List<AuditDetail> details = new ArrayList<>(List.of(
                of(words.say("lexicon.form"), entry.form()),
                of(
                        words.say("lexicon.match"),
                        words.say("lexicon.match." + entry.match().code())),
                of(
                        words.say("lexicon.category"),
                        words.say("lexicon.category." + entry.category().code())),
                of(
                        words.say("lexicon.severity"),
                        words.say("lexicon.severity." + entry.severity().code()))));
        if (!entry.exceptions().isEmpty()) {
            details.add(of(words.say("lexicon.exceptions"), String.join("، ", entry.exceptions())));
        }
        entry.expires().ifPresent(day -> details.add(of(words.say("lexicon.expires"), day.toString())));
        if (!entry.note().isEmpty()) {
            details.add(of(words.say("lexicon.note"), entry.note()));
        }
        return details;
    }

    /** An address, a site or all, events, and whether it is paused. */
    private static Optional<List<AuditDetail>> webhook(String[] parts, DeskMessages words) {
        if (parts.length < 3) {
            return Optional.empty();
        }
        List<AuditDetail> details = new ArrayList<>(List.of(
                of(words.say("webhooks.url"), parts[0]),
                of(words.say("filter.site"), parts[1].equals(NO_SITE) ? words.say("webhooks.sites.all") : parts[1]),
                of(words.say("webhooks.events"), events(parts[2], words))));
        if (parts.length > 3) {
            details.add(of("", words.say("webhooks.paused")));
        }
        return Optional.of(details);
    }

    private static String events(String codes, DeskMessages words) {
        return Arrays.stream(codes.split(","))
                .map(code -> "webhooks.event." + code)
                .map(key -> words.has(key) ? words.say(key) : key)
                .collect(Collectors.joining(words.say("comma") + " "));
    }
}
