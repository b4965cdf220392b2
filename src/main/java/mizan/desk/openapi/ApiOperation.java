package mizan.desk.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An operation of the desk's API: its name in generated clients, and what it is answered with.
 *
 * @param method the HTTP method, in capitals
 * @param id the operationId
 * @param status the status of its success
 * @param schema the schema of its success; empty where that has no body, or one that the resource describes
 * @param problems the statuses of its problems, without those that every operation has
 */
record ApiOperation(String method, String path, String id, int status, String schema, List<Integer> problems) {

    /** Every operation in the order of its path. A dash stands for no schema of ours. */
    private static final String ALL = """
            GET    /api/review/comments                               listComments          200 CommentPage       400
            GET    /api/review/comments/{id}                          getComment            200 Comment           404
            DELETE /api/review/comments/{id}                          deleteComment         204 -                   400 404 412 428
            POST   /api/review/comments/{id}/decision                 decideComment         200 DecisionReply     400 404 409 412 428
            PUT    /api/review/comments/{id}/text                     editComment           200 DecisionReply     400 404 409 412 428
            DELETE /api/review/comments/{id}/text                     restoreComment        200 DecisionReply     400 404 409 412 428
            POST   /api/review/comments/{id}/notes                    addNote               200 Decision          400 404
            GET    /api/review/comments/{id}/similar                  findSimilarComments   200 Similar           400 404
            PUT    /api/review/comments/{id}/claim                    claimComment          200 Claim             404 409
            DELETE /api/review/comments/{id}/claim                    releaseComment        204 -                 404
            GET    /api/review/comments/{id}/author-rules             listAuthorRules       200 -                 404
            PUT    /api/review/comments/{id}/author-rules             setAuthorRule         200 AuthorRule        400 404
            POST   /api/review/comments/{id}/author-rules/undo        undoAuthorRule        200 -                 400 404 409
            GET    /api/review/author-rules                           findAuthorRules       200 AuthorRulePage    400
            DELETE /api/review/author-rules/{id}                      endAuthorRule         200 AuthorRule        400 404
            POST   /api/review/author-rules/{id}/undo                 restoreAuthorRule     204 -                 400 404 409
            POST   /api/review/decisions                              decideComments        200 BulkReply         400 404
            POST   /api/review/decisions/{id}/undo                    undoDecision          200 DecisionReply     404 409
            POST   /api/review/bulk/{id}/undo                         undoBulk              200 BulkReply         400 404
            POST   /api/review/explain                                explainText           200 Explanation       400
            GET    /api/review/counts                                 listCounts            200 -                 400
            GET    /api/review/stats                                  getStatistics         200 Stats             400
            GET    /api/review/events                                 followChanges         200 -                 400 429
            GET    /api/review/articles/breaking                      listBreakingArticles  200 -
            PUT    /api/review/sites/{site}/articles/{article}/breaking     markArticleBreaking    200 BreakingArticle   400 404 409
            DELETE /api/review/sites/{site}/articles/{article}/breaking     unmarkArticleBreaking  204 -                 400 404
            GET    /api/review/articles/modes                         listArticleModes      200 -
            PUT    /api/review/sites/{site}/articles/{article}/mode   setArticleMode        200 ArticleMode       400 404 409 422
            GET    /api/review/attacks                                listAttacks           200 -
            POST   /api/review/attacks/{id}/end                       endAttack             204 -                 404
            GET    /api/review/attacks/modes                          listAttackModes       200 -
            PUT    /api/review/sites/{site}/attack-mode               setAttackMode         200 AttackMode        400 404 409 422
            PUT    /api/review/sites/{site}/articles/{article}/attack-mode  setArticleAttackMode   200 AttackMode        400 404 409 422
            GET    /api/review/sites/{site}/learning                  getLearning           200 Learning          400
            PUT    /api/review/sites/{site}/learning                  chooseLearning        200 Learning          400 409 422
            GET    /api/review/sites/{site}/learning/costs            measureCosts          200 Costs             400 422
            GET    /api/review/sites/{site}/learning/shadow           compareShadow         200 ShadowComparison  400
            GET    /api/review/sites/{site}/learning/shadow-model     compareShadowModel    200 ShadowComparison  400
            GET    /api/review/sites/{site}/learning/terms            listSuggestedTerms    200 SuggestedTerms    400
            POST   /api/review/sites/{site}/learning/terms            acceptSuggestedTerm   204 -                 400 404 409 422
            POST   /api/review/sites/{site}/learning/terms/dismissed  dismissSuggestedTerm  204 -                 400 404 409
            DELETE /api/review/sites/{site}/learning/terms/dismissed  restoreSuggestedTerm  204 -                 400 404 409
            GET    /api/sites/{site}/articles/{id}                    getArticle            200 Article           404 422
            PUT    /api/sites/{site}/articles/{id}                    putArticle            200 Article           400 404 412 413 422
            DELETE /api/sites/{site}/articles/{id}                    deleteArticle         204 -                 404 412 422
            POST   /api/review/lexicon/preview                        previewTerms          200 LexiconPreview    400 422
            GET    /api/review/lexicon/terms                          findTerms             200 Terms
            POST   /api/review/lexicon/terms                          addTerm               204 -                 400 409 422
            DELETE /api/review/lexicon/terms                          removeTerm            204 -                 400 404 409 422
            POST   /api/review/lexicon/terms/restore                  restoreTerm           204 -                 400 404 409 422
            GET    /api/review/sites                                  listSites             200 Sites
            PUT    /api/review/sites/{site}                           putSite               200 Site              400 409 422
            DELETE /api/review/sites/{site}                           resetSite             200 Site              404 409 422
            GET    /api/review/settings                               listSettings          200 SitesWithSettings
            PUT    /api/review/settings/{site}                        changeSettings        200 SiteWithSettings  400 404 409 422
            DELETE /api/review/settings/{site}                        resetSettings         200 SiteWithSettings  404 409 422
            PUT    /api/review/settings/{site}/rules                  nameRules             200 SiteWithSettings  400 404 409 422
            POST   /api/review/settings/{site}/preview                previewSettings       200 SettingsPreview   400 404 422
            GET    /api/review/accounts                               listAccounts          200 Accounts
            POST   /api/review/accounts                               addAccount            201 Account           400 409 422
            PATCH  /api/review/accounts/{name}                        changeAccount         200 Account           400 404 409 422
            GET    /api/review/tokens                                 listTokens            200 Tokens
            POST   /api/review/tokens                                 addToken              201 Token             400 409 422
            DELETE /api/review/tokens/{name}                          revokeToken           204 -                 404
            GET    /api/review/sites/{site}/keys                      listSigningKeys       200 SigningKeys       404
            POST   /api/review/sites/{site}/keys                      makeSigningKey        201 SigningKey        404 409
            DELETE /api/review/sites/{site}/keys/{key}                endSigningKey         204 -                 404 409
            GET    /api/review/webhooks                               listWebhooks          200 Webhooks
            POST   /api/review/webhooks                               addWebhook            201 Webhook           400 409 422
            DELETE /api/review/webhooks/{id}                          removeWebhook         204 -                 404 409
            POST   /api/review/webhooks/{id}/pause                    pauseWebhook          200 Webhook           404 409
            POST   /api/review/webhooks/{id}/resume                   resumeWebhook         200 Webhook           404 409
            POST   /api/review/webhooks/{id}/secret                   rotateWebhookSecret   200 Webhook           404 409
            DELETE /api/review/webhooks/{id}/secret                   endSecretRotation     200 Webhook           404 409
            GET    /api/review/webhooks/attempts                      listWebhookAttempts   200 WebhookAttempts   400
            POST   /api/review/webhooks/deliveries/{id}/retry         retryDelivery         204 -                 404
            POST   /api/review/people/find                            findPerson            200 Person            400
            POST   /api/review/people/export                          exportPerson          200 -                 400
            POST   /api/review/people/erase                           erasePerson           200 Erasure           400 409
            GET    /api/review/audit                                  listAuditEntries      200 AuditPage         400
            POST   /api/review/audit/{id}/undo                        undoAuditEntry        204 -                 404 409
            """;

    private static final Map<String, ApiOperation> BY_KEY = ALL.lines()
            .map(ApiOperation::parse)
            .collect(Collectors.toUnmodifiableMap(
                    operation -> key(operation.method, operation.path), Function.identity()));

    /** The operation at this path; empty where the table above names none. */
    static Optional<ApiOperation> of(String method, String path) {
        return Optional.ofNullable(BY_KEY.get(key(method, path)));
    }

    /** Who may call it: a person with an account or a program with a token; of the sites' own addresses only a program. */
    List<String> securitySchemes() {
        return path.startsWith("/api/sites/") ? List.of("token") : List.of("account", "token");
    }

    /** True where a success may also be the creation of what was not there. */
    boolean isUpsert() {
        return method.equals("PUT") && path.startsWith("/api/sites/");
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }

    private static ApiOperation parse(String line) {
        String[] columns = line.strip().split(" +");
        List<Integer> problems =
                Arrays.stream(columns).skip(5).map(Integer::valueOf).toList();
        String schema = columns[4].equals("-") ? "" : columns[4];
        return new ApiOperation(columns[0], columns[1], columns[2], Integer.parseInt(columns[3]), schema, problems);
    }
}
