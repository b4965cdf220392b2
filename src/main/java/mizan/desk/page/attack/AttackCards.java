package mizan.desk.page.attack;

import jakarta.inject.Singleton;
import java.util.List;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.PageLanguage;
import mizan.desk.article.ArticleTitles;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.Attacks;

/** Makes the cards of attacks. Blocks. */
@Singleton
public final class AttackCards {

    private final Attacks attacks;
    private final Sites sites;
    private final ArticleTitles titles;

    AttackCards(Attacks attacks, Sites sites, ArticleTitles titles) {
        this.attacks = attacks;
        this.sites = sites;
        this.titles = titles;
    }

    /** Those of {@code wanted} sites that are going on or because of which comments wait. */
    public List<AttackCard> of(List<SiteId> wanted, PageLanguage language, TimeFormat times) {
        return wanted.stream()
                .flatMap(site -> attacks.of(site).stream())
                .map(list -> card(list, language, times))
                .toList();
    }

    private AttackCard card(AttackList list, PageLanguage language, TimeFormat times) {
        Attack attack = list.attack();
        SiteId site = attack.id().site();
        return AttackCard.of(
                list,
                sites.find(site).map(Site::title).orElseGet(site::value),
                article(site, attack.article()),
                times.of(attack.since()),
                PageAddress.of(DeskPaths.PAGES).with(PageLanguage.PARAMETER, language.chosen()),
                times.words());
    }

    private String article(SiteId site, String id) {
        String title = id.isEmpty() ? "" : titles.of(site, List.of(id)).title(site, id);
        return title.isEmpty() ? id : title;
    }
}
