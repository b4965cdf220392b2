package mizan.queue.redis;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult;
import mizan.queue.DecideResult.AlreadyDecided;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecideResult.NotFound;
import mizan.queue.Decision;
import mizan.queue.Decision.Kind;
import mizan.queue.Edition;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.RealRedis;
import mizan.text.html.CommentHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisEditTest {

    private final RealQueue real = new RealQueue();
    private final ApprovedStream stream = new ApprovedStream(RealRedis.client());

    @Test
    void editedComment_keepsWhatTheReaderWrote() {
        Comment held =
                real.add(submission().outcome(Outcome.HOLD).text("كلام قاس").original("<b>كلام قاس</b>"));

        Decided edited = real.edit(held.id(), "كلام لين");

        QueuedComment now = real.find(held.id());
        assertThat(now).isEqualTo(edited.comment());
        assertThat(now.comment()).isEqualTo(held);
        assertThat(now.text()).isEqualTo("كلام لين");
        assertThat(now.state()).isEqualTo(State.HELD);
        assertThat(now.version()).isEqualTo(2);
        assertThat(edited.decision().kind()).isEqualTo(Kind.EDIT);
        assertThat(real.queue.decisions(held.id())).containsExactly(edited.decision());
        assertThat(stream.entries(SITE)).isEmpty();
    }

    @Test
    void approvedAfterAnEdit_goesOnTheStreamAsEdited() {
        CommentId id = real.held().id();
        real.queue.edit(id, 1, new Edition("سطر <أول>\nوثان", "س. ع."), "", "brahim");

        real.approve(id);

        assertThat(stream.entries(SITE))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("event", "approved")
                        .containsEntry("text", "سطر <أول>\nوثان")
                        .containsEntry("html", CommentHtml.render("سطر <أول>\nوثان"))
                        .containsEntry("name", "س. ع."));
    }

    @Test
    void editOfAnApprovedComment_tellsTheSite() {
        Comment approved = real.add(submission());

        Decided edited = real.edit(approved.id(), "بعد التحرير");

        assertThat(stream.events(edited.comment())).containsExactly("approved", "edited");
        assertThat(stream.entries(SITE).getLast())
                .containsEntry("text", "بعد التحرير")
                .containsEntry("html", "<p>بعد التحرير</p>")
                .containsEntry("decided_by", "moderator")
                .hasSize(11);
        assertThat(real.find(approved.id()).decidedBy()).isEqualTo("rules");
    }

    @Test
    void staleEdit_isToldWhoChangedItAndWhen() {
        CommentId id = real.held().id();
        real.edit(id, "أول");

        DecideResult late = real.queue.edit(id, 1, new Edition("ثان", ""), "", "amina");

        assertThat(late).isInstanceOfSatisfying(AlreadyDecided.class, told -> {
            assertThat(told.by()).isEqualTo("brahim");
            assertThat(told.at()).isEqualTo(real.clock.instant());
            assertThat(told.comment().text()).isEqualTo("أول");
        });
    }

    @Test
    void decisionOnTheVersionBeforeAnEdit_isAConflict() {
        CommentId id = real.held().id();
        real.edit(id, "أول");

        assertThat(real.queue.decide(id, 1, State.APPROVED, "", "", "amina")).isInstanceOf(AlreadyDecided.class);
        assertThat(stream.entries(SITE)).isEmpty();
    }

    @Test
    void sameTextAgain_isNoEdit() {
        CommentId id = real.held().id();
        real.edit(id, "أول");

        assertThat(real.queue.edit(id, 2, new Edition("أول", "سعاد"), "", "amina"))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void undoneEdit_bringsBackTheTextBefore_andTellsTheSite() {
        Comment approved = real.add(submission().text("كما كتبت"));
        real.edit(approved.id(), "أول");
        Decided second = real.edit(approved.id(), "ثان");

        Decided undone = (Decided) real.queue.undo(second.decision().id(), "amina");
        assertThat(undone.comment().text()).isEqualTo("أول");
        assertThat(stream.entries(SITE).getLast())
                .containsEntry("event", "edited")
                .containsEntry("text", "أول");

        Decided again = (Decided) real.queue.undo(undone.decision().id(), "amina");
        assertThat(again.comment().text()).isEqualTo("ثان");
        assertThat(again.decision().undoes()).isEqualTo(undone.decision().id());
    }

    @Test
    void undoneFirstEdit_publishesWhatTheReaderWrote() {
        Comment approved = real.add(submission().text("كما كتبت"));
        Decided edited = real.edit(approved.id(), "غيره");

        Decided undone = (Decided) real.queue.undo(edited.decision().id(), "amina");

        assertThat(undone.comment().isEdited()).isFalse();
        assertThat(stream.entries(SITE).getLast())
                .containsEntry("text", "كما كتبت")
                .containsEntry("name", "سعاد");
    }

    @Test
    void editThatIsNoLongerTheLatest_isNotUndone() {
        CommentId id = real.held().id();
        Decided edited = real.edit(id, "أول");
        real.approve(id);

        assertThat(real.queue.undo(edited.decision().id(), "amina")).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void restoredComment_isAsTheReaderWroteIt() {
        CommentId id = real.held().id();
        real.edit(id, "أول");

        Decided restored = (Decided) real.queue.edit(id, 2, null, "", "amina");

        assertThat(restored.comment().isEdited()).isFalse();
        assertThat(real.queue.edit(id, 3, null, "", "amina")).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void unknownComment_cannotBeEdited() {
        CommentId id = submission().build().comment().id();

        assertThat(real.queue.edit(id, 1, new Edition("نص", ""), "", "amina")).isEqualTo(new NotFound());
        assertThatThrownBy(() -> new Edition(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }

    // Notes

    @Test
    void note_standsInTheHistory_andChangesNothing() {
        CommentId id = real.held().id();
        Decided rejected = real.reject(id);

        Decision note = real.queue.note(id, "انظر تعليق الأمس", "brahim").orElseThrow();

        assertThat(note.kind()).isEqualTo(Kind.NOTE);
        assertThat(real.queue.decisions(id)).containsExactly(rejected.decision(), note);
        assertThat(real.find(id)).isEqualTo(rejected.comment());
        assertThat(real.queue.undo(note.id(), "amina")).isEqualTo(new NotFound());
        assertThat(real.queue.undo(rejected.decision().id(), "amina")).isInstanceOf(Decided.class);
    }

    @Test
    void unknownComment_takesNoNote() {
        assertThat(real.queue.note(submission().build().comment().id(), "نص", "amina"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void search_findsEditedAndOriginalWords() {
        CommentId id =
                real.add(submission().outcome(Outcome.HOLD).text("زرت إيران")).id();
        real.edit(id, "زرت البلد");

        for (String words : new String[] {"ايران", "البلد"}) {
            Query query = new Query(List.of(SITE), State.HELD, "", "", words, Query.Sort.PRIORITY, "", 10);
            assertThat(real.queue.list(query).items())
                    .extracting(found -> found.comment().id())
                    .containsExactly(id);
        }
    }
}
