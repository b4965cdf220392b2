package mizan.desk.editor.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import mizan.access.account.Account;
import mizan.access.account.DeskRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as the API tells it. */
@Schema(name = "Account")
record AccountReply(
        @Schema(examples = "sara") String name,
        @Schema(enumeration = {"moderator", "editor"}) String role,

        @Schema(
                enumeration = {"active", "invited", "disabled"},
                description = "invited: has a one-time password")
        String state,

        @Schema(
                enumeration = {"desk", "newsroom"},
                description = "newsroom: the newsroom's provider vouches for its owner and says their role")
        @JsonProperty("kept_by")
        String keptBy,

        @Schema(description = "A new one-time password; told only now.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonProperty("one_time_password")
        String oneTimePassword) {

    static AccountReply of(Account account, String password) {
        return new AccountReply(
                account.name(), DeskRole.highest(account.roles()), state(account), keptBy(account), password);
    }

    private static String keptBy(Account account) {
        return account.isOfNewsroom() ? "newsroom" : "desk";
    }

    static String state(Account account) {
        if (account.isDisabled()) {
            return "disabled";
        }
        return account.hasOneTimePassword() ? "invited" : "active";
    }
}
