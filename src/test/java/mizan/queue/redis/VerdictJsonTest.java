package mizan.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.moderation.DecidingReason;
import mizan.moderation.JudgedWith;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.lexicon.LexiconEntry;
import mizan.testsupport.ShippedPipelines;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everythingOfAVerdict_comesBack() throws IOException {
        Signal term = new Signal(
                SignalKind.LEXICON_TERM,
                Axis.SPAM,
                -0.75,
                MaxOutcome.MAY_HOLD,
                List.of(new Span(Field.TEXT, 0, 5), new Span(Field.NAME, 2, 2), new Span(Field.URL, 7, 9)),
                Set.of(FoldingStep.TATWEEL_DROPPED, FoldingStep.ARABIZI_READ),
                "سبّ «\"\\\n");
        Verdict verdict = new Verdict(Outcome.HOLD, 0.1 + 0.2, 1e-9, List.of(term, Signal.of(SignalKind.FLOOD)));

        assertThat(read(json(verdict))).isEqualTo(verdict);
    }

    @Test
    void versionsOfListsAndModel_comeBack_alsoWhereTheRulesJudgedAlone() throws IOException {
        for (JudgedWith with : List.of(new JudgedWith("3f2a9c01", "9f8e7d6c"), new JudgedWith("3f2a9c01", ""))) {
            Verdict verdict = new Verdict(Outcome.APPROVE, 0, 0, List.of(), DecidingReason.UNRECORDED, with);
            assertThat(read(json(verdict))).isEqualTo(verdict);
        }
    }

    @Test
    void everyKindAndOutcome_comesBack() throws IOException {
        for (Outcome outcome : Outcome.values()) {
            for (SignalKind kind : SignalKind.values()) {
                Verdict verdict = new Verdict(outcome, 0, 1, List.of(Signal.of(kind)));
                assertThat(read(json(verdict))).isEqualTo(verdict);
            }
        }
    }

    @Test
    void verdictOnATextOfTerms_takesNoMoreThanTheTextItself() throws IOException {
        String text = ShippedPipelines.LEXICON.entries().stream()
                .filter(entry -> entry.category().axis() == Axis.ABUSE)
                .map(LexiconEntry::form)
                .collect(Collectors.joining(" "))
                .substring(0, 5_000);

        String json = json(Evaluation.judge(text, ShippedPipelines.RULES_AND_MODEL, new SiteId("demo")));

        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000);
    }

    @Test
    void whatEarlierVersionsWrote_isReadWhole() throws IOException {
        String earlier = """
                {"outcome":"HOLD","spam":0.1,"abuse":0.7,"decided_by":"WITNESS","signals":[
                  {"kind":"LEXICON_TERM","axis":"ABUSE","points":3.2,"strength":"MEDIUM","ruling":"MAY_REJECT",
                   "spans":[["TEXT",0,4],["NAME",1,5]],"steps":["TATWEEL_DROPPED"],"detail":"insult: كلب"},
                  {"kind":"FLOOD","axis":"SPAM","points":2.5,"strength":"LOW","ruling":"MAY_HOLD","spans":[],"steps":[],
                   "detail":""}]}
                """;

        assertThat(read(earlier))
                .isEqualTo(new Verdict(
                        Outcome.HOLD,
                        0.1,
                        0.7,
                        List.of(
                                new Signal(
                                        SignalKind.LEXICON_TERM,
                                        Axis.ABUSE,
                                        3.2,
                                        MaxOutcome.MAY_REJECT,
                                        List.of(new Span(Field.TEXT, 0, 4), new Span(Field.NAME, 1, 5)),
                                        Set.of(FoldingStep.TATWEEL_DROPPED),
                                        "insult: كلب"),
                                Signal.of(SignalKind.FLOOD)),
                        DecidingReason.WITNESS));
        assertThat(json(read(earlier))).doesNotContain("axis", "strength", "ruling", "[]", "\"\"");
    }

    @Test
    void whatAnotherVersionWrote_isReadAsFarAsItIsKnown() throws IOException {
        String other = """
                {"outcome":"REJECT","spam":0.5,"abuse":0.25,"mood":"dark","signals":[
                  {"kind":"TELEPATHY","axis":"SPAM","points":9},
                  {"kind":"LINK","axis":"HONOUR","points":2.5,"ruling":"NEVER","colour":"red",
                   "spans":[["TEXT",1,2],["SMELL",3,4]],"steps":["MARK_DROPPED","PRAYED_OVER"]}]}
                """;

        assertThat(read(other))
                .isEqualTo(new Verdict(
                        Outcome.REJECT,
                        0.5,
                        0.25,
                        List.of(new Signal(
                                SignalKind.LINK,
                                Axis.SPAM,
                                2.5,
                                MaxOutcome.MAY_REJECT,
                                List.of(new Span(Field.TEXT, 1, 2)),
                                Set.of(FoldingStep.MARK_DROPPED),
                                ""))));
    }

    @Test
    void whatIsNoVerdict_isRefused() {
        for (String json : List.of(
                "[]",
                "null",
                "{\"outcome\":\"MAYBE\"}",
                "{\"outcome\":\"HOLD\",\"signals\":[{\"kind\":\"LINK\",\"spans\":[[\"TEXT\",5,2]]}]}")) {
            assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String json(Verdict verdict) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(json)) {
            VerdictJson.write(verdict, out);
        }
        return json.toString();
    }

    private static Verdict read(String json) throws IOException {
        return VerdictJson.read(MAPPER.readTree(json));
    }
}
