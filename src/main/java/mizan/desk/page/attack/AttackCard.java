package mizan.desk.page.attack;

import mizan.desk.DeskMessages;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.PageAddress;
import mizan.queue.attack.AttackList;

/**
 * An attack in one card: how many comments wait because of it, and one decision about all of them.
 *
 * @param id the attack's
 * @param isOn whether it is going on
 * @param site the title of its site
 * @param article what its article is called, else its id; empty where it is on the whole site
 * @param count how many comments wait, and what they are
 * @param lookHref the list of them; empty where there are none
 * @param decideHref where one decision is made about all; empty where there are none
 */
public record AttackCard(
        String id,
        boolean isOn,
        String site,
        String article,
        DisplayTime since,
        String count,
        String lookHref,
        String decideHref) {

    static AttackCard of(
            AttackList list, String site, String article, DisplayTime since, PageAddress queue, DeskMessages words) {
        String id = list.attack().id().toString();
        return new AttackCard(
                id,
                list.isOn(),
                site,
                article,
                since,
                words.count("attacks.card." + list.attack().kind().code(), list.held()),
                list.held() == 0 ? "" : queue.with("campaign", id).toString(),
                list.first()
                        .map(first -> queue.at(queue.path() + "/bulk")
                                .with("like", first.toString())
                                .with("by", "text")
                                .with("attack", "1")
                                .toString())
                        .orElse(""));
    }
}
