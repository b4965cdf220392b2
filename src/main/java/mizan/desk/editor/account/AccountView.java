package mizan.desk.editor.account;

import mizan.access.account.Account;
import mizan.access.account.DeskRole;
import mizan.desk.DeskMessages;

/** An account as the page shows it. */
record AccountView(String name, String role, boolean isEditor, boolean isDisabled, boolean isOfNewsroom, String state) {

    static AccountView of(Account account, DeskMessages words) {
        return new AccountView(
                account.name(),
                words.say("role." + DeskRole.highest(account.roles())),
                account.isEditor(),
                account.isDisabled(),
                account.isOfNewsroom(),
                words.say("account.state." + AccountReply.state(account)));
    }
}
