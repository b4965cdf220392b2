package mizan.desk.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that was carried out, and the comment after it. */
@Schema(name = "DecisionReply")
record DecisionReply(
        @Schema(description = "The decision, for undoing it.", examples = "demo-1764000000000-0")
        String id,

        CommentView comment) {}
