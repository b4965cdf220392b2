package mizan.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.language.Language;
import mizan.network.HostLookup;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.webhook.Receiver.Received;
import mizan.webhook.Webhooks.Result;
import mizan.webhook.Webhooks.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks from the journal in a real Redis to a real HTTP receiver. */
@ExtendWith(RealRedis.class)
class WebhooksTest {

    private static final Set<String> ALL = Set.copyOf(Webhook.EVENTS);

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock(Instant.now().minusSeconds(60));
    private final SettingsStoreInMemory settingsStore = new SettingsStoreInMemory(clock);
    private final Sites sites = new Sites(List.of(site("demo"), site("akhbar")));
    private final WebhookSender sender = new WebhookSender(RealRedis.vertx(), Duration.ofSeconds(2));

    private SharedRedisConnection redis;
    private Receiver receiver;
    private Webhooks webhooks;
    private WebhookPump pump;

    @BeforeEach
    void open(SharedRedisConnection connection) throws IOException {
        redis = connection;
        receiver = new Receiver();
        webhooks = webhooks(true, "one");
        pump = pump(webhooks, "one");
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.close();
    }

    @Test
    void event_isTold_withIdsOnly_andSigned() throws Exception {
        Result.Done added = add("demo", ALL);
        happens("demo", "held", "demo-1", "");
        happens("demo", "approved", "demo-1", "demo-7-0");
        turn(pump);

        assertThat(receiver.received()).hasSize(2);
        Received told = received("approved");
        assertThat(told.body())
                .matches("\\{\"type\":\"approved\",\"timestamp\":\"[^\"]+\",\"data\":\\{\"id\":\"demo-1\","
                        + "\"site\":\"demo\",\"article\":\"42\",\"decision\":\"demo-7-0\"}}");
        assertThat(told.signature()).isEqualTo("v1," + signature(added.secret(), told));
        assertThat(webhooks.log("", 10).items())
                .extracting(DeliveryAttempt::outcome, DeliveryAttempt::answer)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("delivered", "204"));
        assertThat(webhooks.waiting()).isZero();
    }

    @Test
    void decision_isNamedAsInTheApi_alsoWhereTheJournalIsOlder() throws Exception {
        add("demo", ALL);
        happens("demo", "approved", "demo-1", "7-0");
        turn(pump);

        assertThat(received("approved").body()).contains("\"decision\":\"demo-7-0\"");
    }

    @Test
    void onlyWantedEvents_ofTheWantedSite_areTold() {
        add("demo", Set.of("rejected", "left"));
        for (String event :
                List.of("held", "released", "approved", "rejected", "retracted", "edited", "claimed", "unclaimed")) {
            happens("demo", event, "demo-1", "");
            happens("akhbar", event, "akhbar-1", "");
        }
        turn(pump);

        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received())
                .extracting(Received::body)
                .anyMatch(body -> body.contains("\"left\""))
                .anyMatch(body -> body.contains("\"rejected\""))
                .noneMatch(body -> body.contains("akhbar"));
    }

    @Test
    void duringRotation_bothSecretsAreValid_afterwardsTheNewOne() throws Exception {
        Result.Done added = add("", ALL);
        Result.Done rotated = (Result.Done) webhooks.rotate(added.webhook().id(), "editor");
        happens("akhbar", "held", "akhbar-1", "");
        turn(pump);
        Received both = receiver.received().getFirst();
        assertThat(both.signature().split(" "))
                .containsExactly("v1," + signature(rotated.secret(), both), "v1," + signature(added.secret(), both));

        webhooks.endRotation(added.webhook().id(), "editor");
        happens("akhbar", "approved", "akhbar-1", "");
        turn(pump);
        Received one = received("approved");
        assertThat(one.signature()).isEqualTo("v1," + signature(rotated.secret(), one));
        assertThat(settingsStore.entries(Optional.empty(), "", 10).toString()).doesNotContain("whsec_");
    }

    @Test
    void failedDelivery_isRepeatedWithTheSameId_laterAndLater_thenDead_andAnEditorSendsItAgain() {
        add("demo", ALL);
        receiver.answers(request -> 503);
        happens("demo", "held", "demo-1", "");
        turn(pump);
        assertThat(receiver.received()).hasSize(1);
        for (Duration pause : WebhookPump.PAUSES) {
            clock.move(pause.multipliedBy(79).dividedBy(100));
            turn(pump);
            int before = receiver.received().size();
            clock.move(pause.multipliedBy(42).dividedBy(100));
            turn(pump);
            assertThat(receiver.received()).hasSize(before + 1);
        }
        assertThat(receiver.received()).hasSize(WebhookPump.PAUSES.size() + 1);
        assertThat(receiver.received())
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
        clock.move(Duration.ofDays(2));
        turn(pump);
        assertThat(receiver.received()).hasSize(WebhookPump.PAUSES.size() + 1);
        DeliveryAttempt last = webhooks.log("", 1).items().getFirst();
        assertThat(last.isDead()).isTrue();
        assertThat(last.answer()).isEqualTo("503");

        receiver.answers(request -> 200);
        assertThat(webhooks.retry(last.delivery(), "editor")).isTrue();
        turn(pump);
        assertThat(webhooks.log("", 1).items().getFirst().outcome()).isEqualTo("delivered");
        assertThat(webhooks.retry("msg_unknown", "editor")).isFalse();
    }

    @Test
    void restart_losesNothing() {
        add("demo", ALL);
        happens("demo", "held", "demo-1", "");
        pump.readJournals();
        happens("demo", "held", "demo-2", "");

        turn(pump(webhooks(true, "after"), "after"));

        assertThat(receiver.received()).hasSize(2);
    }

    /** As when Redis comes back without what it held. */
    @Test
    void groupThatIsGone_isMadeAgain_andLaterEventsAreTold() {
        add("", ALL);
        happens("demo", "held", "demo-1", "");
        turn(pump);
        received("entered");

        RealRedis.ask("FLUSHALL");
        RealRedis.ask("SCRIPT", "FLUSH");
        turn(pump);
        happens("demo", "approved", "demo-2", "d1");
        turn(pump);

        assertThat(received("approved").body()).contains("demo-2");
    }

    @Test
    void instanceThatDiedWhileSending_isTakenOverFrom() {
        String webhook = add("demo", ALL).webhook().id();
        happens("demo", "held", "demo-1", "");
        pump.readJournals();
        assertThat(deliveries("one").claim(Map.of(webhook, 10), clock.instant()))
                .hasSize(1);
        WebhookPump other = pump(webhooks(true, "two"), "two");
        other.sendDue().join();
        assertThat(receiver.received()).isEmpty();

        clock.move(RedisDeliveries.LEASE.plusMillis(1));
        other.sendDue().join();

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void consumersOfEarlierStarts_areRemoved_butNotWhileTheyHoldEvents() {
        add("demo", ALL);
        for (int start = 0; start < 5; start++) {
            happens("demo", "held", "demo-0", "");
            turn(pump(webhooks(true, "start-" + start), "start-" + start));
        }
        happens("demo", "held", "demo-1", "");
        deliveries("died").read("demo", 10);

        RedisDeliveries last = deliveries("last");
        last.follow("demo", 0);
        assertThat(consumers("demo")).containsExactly("died");

        assertThat(last.read("demo", 10)).extracting(WebhookEvent::comment).containsExactly("demo-1");
        deliveries("next").follow("demo", 0);
        assertThat(consumers("demo")).containsExactly("last");
    }

    private static List<String> consumers(String site) {
        return RealRedis.ask("XINFO", "CONSUMERS", "mizan:{" + site + "}:events", "webhooks").stream()
                .map(consumer -> RedisReplies.map(consumer).get("name"))
                .toList();
    }

    @Test
    void instanceThatDiedWhileReading_isTakenOverFrom_andNothingIsToldTwice() {
        add("demo", ALL);
        happens("demo", "held", "demo-1", "");
        RedisDeliveries died = deliveries("died");
        died.follow("demo", 0);
        assertThat(died.read("demo", 10)).hasSize(1);

        turn(pump);
        turn(pump);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void severalInstances_shareTheWork() throws Exception {
        add("", ALL);
        for (int i = 0; i < 300; i++) {
            happens(i % 2 == 0 ? "demo" : "akhbar", "held", "c-" + i, "");
        }
        List<Thread> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "instance-" + i;
            instances.add(Thread.ofPlatform().start(() -> turn(pump(webhooks(true, name), name))));
        }
        for (Thread instance : instances) {
            instance.join();
        }
        turn(pump);

        assertThat(receiver.received()).hasSize(300);
        assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void redirect_isNotFollowed() {
        add("demo", ALL);
        receiver.answers(request -> 302);
        happens("demo", "held", "demo-1", "");
        turn(pump);

        assertThat(receiver.received()).hasSize(1);
        assertThat(webhooks.log("", 1).items())
                .extracting(DeliveryAttempt::outcome, DeliveryAttempt::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("retry", "302"));
    }

    @Test
    void receiverThatIsGone_isNotTriedAgain() {
        add("demo", ALL);
        receiver.answers(request -> 410);
        happens("demo", "held", "demo-1", "");
        turn(pump);

        assertThat(webhooks.log("", 1).items().getFirst().isDead()).isTrue();
    }

    @Test
    void deliveryOfARemovedWebhook_isGivenUp_andNotSentAgain() {
        Webhook webhook = add("demo", ALL).webhook();
        receiver.answers(request -> 410);
        happens("demo", "held", "demo-1", "");
        turn(pump);
        String delivery = webhooks.log("", 1).items().getFirst().delivery();

        webhooks.remove(webhook.id(), "editor");

        assertThat(webhooks.retry(delivery, "editor")).isFalse();
        assertThat(webhooks.waiting()).isZero();
    }

    @Test
    void receiverThatDoesNotAnswer_isLeft() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        add("demo", ALL);
        receiver.answers(request -> {
            try {
                end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 200;
        });
        happens("demo", "held", "demo-1", "");
        turn(pump);
        end.countDown();

        assertThat(webhooks.log("", 1).items().getFirst().outcome()).isEqualTo("retry");
    }

    @Test
    void nobodyListening_isARetry() {
        receiver.close();
        add("demo", ALL);
        happens("demo", "held", "demo-1", "");
        turn(pump);

        assertThat(webhooks.log("", 1).items().getFirst().outcome()).isEqualTo("retry");
    }

    @Test
    void pausedAndRemovedWebhooks_areToldNothing() {
        Result.Done added = add("demo", ALL);
        webhooks.pause(added.webhook().id(), true, "editor");
        happens("demo", "held", "demo-1", "");
        turn(pump);
        assertThat(receiver.received()).isEmpty();

        webhooks.remove(added.webhook().id(), "editor");
        happens("demo", "held", "demo-2", "");
        turn(pump);
        assertThat(receiver.received()).isEmpty();
        assertThat(settingsStore.actions())
                .containsExactly(AuditAction.WEBHOOK_REMOVED, AuditAction.WEBHOOK_CHANGED, AuditAction.WEBHOOK_ADDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://example.com/",
                "ftp://example.com/",
                "https://user:pass@example.com/",
                "https://user:pass@my_site.example/",
                "https://my_site.example:x/",
                "https://my_site.example/",
                "https:///path",
                "javascript:alert(1)",
                "https://example.com/#x",
                "file:///etc/passwd",
            })
    void whatIsNoAddressToSendTo_isRefused(String url) {
        assertThat(webhooks(false, "strict").add(url, "", ALL, "editor")).isEqualTo(new Result.Refused(Why.BAD_URL));
    }

    @ParameterizedTest
    @CsvSource({
        "http://my_cms/hook, my_cms, 80",
        "http://_a.b_c.example:8080, _a.b_c.example, 8080",
        "https://news.example/hook, news.example, 443",
        "https://[2001:db8::1]:8443/, 2001:db8::1, 8443",
    })
    void hostAndPort_areThoseOfTheAddress(String url, String host, int port) {
        WebhookTarget target = WebhookTarget.of(url, true).orElseThrow();

        assertThat(target.http().host()).isEqualTo(host);
        assertThat(target.http().port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "224.0.0.1",
                "255.255.255.255", "198.18.0.1", "::1", "fe80::1", "fc00::1", "fd12::1", "::ffff:127.0.0.1",
                        "64:ff9b::7f00:1",
                "2002:7f00:1::", "2001::1", "2001:db8::1", "ff02::1",
            })
    void privateAddresses_areNotConnectedTo(String address) throws Exception {
        String host = address.contains(":") ? "[" + address + "]" : address;
        WebhookTarget target =
                WebhookTarget.of("https://" + host + ":1/x", false).orElseThrow();

        assertThat(target.allowed(InetAddress.getAllByName(target.http().host())))
                .isEmpty();
        assertThat(sender.send(target, Map.of(), "{}").get(5, TimeUnit.SECONDS).toString())
                .isEqualTo("private_address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void publicAddresses_are(String address) throws Exception {
        String host = address.contains(":") ? "[" + address + "]" : address;

        WebhookTarget target = WebhookTarget.of("https://" + host + "/", false).orElseThrow();
        assertThat(target.allowed(InetAddress.getAllByName(target.http().host())))
                .isPresent();
    }

    @Test
    void whatCannotBe_isRefused() {
        assertThat(webhooks.add(receiver.url(), "nowhere", ALL, "editor"))
                .isEqualTo(new Result.Refused(Why.UNKNOWN_SITE));
        assertThat(webhooks.add(receiver.url(), "", Set.of(), "editor")).isEqualTo(new Result.Refused(Why.BAD_EVENTS));
        assertThat(webhooks.add(receiver.url(), "", Set.of("claimed"), "editor"))
                .isEqualTo(new Result.Refused(Why.BAD_EVENTS));
        assertThat(webhooks.rotate("none", "editor")).isEqualTo(new Result.Refused(Why.UNKNOWN_WEBHOOK));
    }

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void receiverThatHangs_delaysNobodyElse() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver hanging = new Receiver();
                WebhookSender patient = new WebhookSender(RealRedis.vertx(), Duration.ofSeconds(20))) {
            hanging.answers(request -> waitFor(end));
            webhooks.add(hanging.url(), "demo", ALL, "editor");
            add("demo", ALL);
            for (int i = 0; i < 200; i++) {
                happens("demo", "held", "demo-" + i, "");
            }
            WebhookPump busy = new WebhookPump(webhooks, deliveries("busy"), patient, sites, random, clock);
            while (busy.readJournals()) {}
            CompletableFuture<Void> sent = busy.sendDue();

            await().atMost(SOON).until(() -> receiver.received().size() == 200);
            assertThat(hanging.received()).hasSize(WebhookPump.MAX_AT_ONCE);
            assertThat(busy.sendDue())
                    .as("no sender of the hanging one is free")
                    .isCompleted();

            hanging.answers(request -> 204);
            end.countDown();
            sent.get(20, TimeUnit.SECONDS);
            assertThat(hanging.received()).hasSize(200);
            assertThat(hanging.received()).extracting(Received::id).doesNotHaveDuplicates();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void resolverThatDoesNotAnswer_delaysOnlyWhoNeedsIt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        HostLookup.Resolver resolver = host -> {
            if (host.equals("dead.example")) {
                waitFor(end);
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(host);
        };
        try (WebhookSender halfDeaf = new WebhookSender(RealRedis.vertx(), Duration.ofSeconds(2), resolver)) {
            webhooks.add("http://dead.example/hook", "demo", ALL, "editor");
            add("demo", ALL);
            for (int i = 0; i < 40; i++) {
                happens("demo", "held", "demo-" + i, "");
            }
            WebhookPump busy = new WebhookPump(webhooks, deliveries("busy"), halfDeaf, sites, random, clock);
            while (busy.readJournals()) {}
            CompletableFuture<Void> sent = busy.sendDue();

            await().atMost(SOON).until(() -> receiver.received().size() == 40);
            assertThat(sent).as("the dead name is still being looked up").isNotDone();
            sent.get(30, TimeUnit.SECONDS);
            assertThat(webhooks.log("", 100).items())
                    .filteredOn(attempt -> attempt.outcome().equals("retry"))
                    .hasSize(40)
                    .extracting(DeliveryAttempt::answer)
                    .containsOnly("timeout");
            end.countDown();
        }
    }

    @Test
    void leaseThatCouldEndDuringAnAttempt_isRefused() {
        try (WebhookSender slow = new WebhookSender(RealRedis.vertx(), RedisDeliveries.LEASE)) {
            assertThatThrownBy(() -> new WebhookPump(webhooks, deliveries("slow"), slow, sites, random, clock))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void pausedWebhook_isSentNothing_untilItIsResumed() {
        String webhook = add("demo", ALL).webhook().id();
        happens("demo", "held", "demo-1", "");
        pump.readJournals();
        webhooks.pause(webhook, true, "editor");
        pump.sendDue().join();
        assertThat(receiver.received()).isEmpty();
        assertThat(webhooks.waiting()).isEqualTo(1);

        webhooks.pause(webhook, false, "editor");
        pump.sendDue().join();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void deliveryAndWebhookThatCannotBeRead_leaveTheOthers() {
        String webhook = add("demo", ALL).webhook().id();
        settingsStore.mark(RecordType.WEBHOOKS, "broken", "{\"url\":1");
        webhooks.refresh();
        RealRedis.ask("SET", "mizan:{desk}:delivery:msg_x", "{\"id\":1");
        RealRedis.ask("ZADD", "mizan:{desk}:deliveries:" + webhook, "0", "msg_x");
        happens("demo", "held", "demo-1", "");
        turn(pump);

        assertThat(receiver.received()).hasSize(1);
        assertThat(webhooks.waiting()).isZero();
        assertThat(webhooks.remove("broken", "editor")).isInstanceOf(Result.Done.class);
    }

    @Test
    void eventsOfALaterVersion_arePassedOver() {
        add("demo", ALL);
        for (int i = 0; i < 250; i++) {
            happens("demo", "archived", "", "");
        }
        happens("demo", "held", "demo-1", "");
        turn(pump);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void removedWebhook_leavesNothingBehind() {
        String webhook = add("demo", ALL).webhook().id();
        for (int i = 0; i < 250; i++) {
            happens("demo", "held", "demo-" + i, "");
        }
        while (pump.readJournals()) {}

        webhooks.remove(webhook, "editor");

        assertThat(deliveries("any").waiting(webhook)).isZero();
        assertThat(webhooks.log("", 300).items())
                .hasSize(250)
                .extracting(DeliveryAttempt::answer)
                .containsOnly("no_webhook");
    }

    @Test
    void logOfDeliveries_comesInPages_andEndsAtTheBeginning() {
        add("demo", ALL);
        for (int i = 0; i < 5; i++) {
            happens("demo", "held", "demo-" + i, "");
        }
        turn(pump);
        RealRedis.ask("XADD", "mizan:{desk}:webhook-log", "*", "number", "many");

        DeliveryLogPage first = webhooks.log("", 4);
        DeliveryLogPage last = webhooks.log(first.next(), 4);
        assertThat(first.items()).hasSize(4);
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
        assertThat(webhooks.log("0-0", 4).items()).isEmpty();
    }

    private static int waitFor(CountDownLatch end) {
        try {
            end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 204;
    }

    private Result.Done add(String site, Set<String> events) {
        return (Result.Done) webhooks.add(receiver.url(), site, events, "editor");
    }

    private void happens(String site, String event, String comment, String decision) {
        RealRedis.ask(
                "XADD",
                "mizan:{" + site + "}:events",
                "*",
                "event",
                event,
                "id",
                comment,
                "article",
                "42",
                "by",
                "sara",
                "at",
                "2026-11-24T09:00:00Z",
                "state",
                "held",
                "decision",
                decision);
    }

    private static void turn(WebhookPump pump) {
        while (pump.readJournals()) {}
        pump.sendDue().join();
    }

    private RedisDeliveries deliveries(String instance) {
        return new RedisDeliveries(redis, instance, Duration.ZERO);
    }

    @Test
    void oldAttempts_areTakenOutOfTheLog() {
        RealRedis.ask("XADD", DeliveryKeys.log(), "1000-0", "delivery", "old", "number", "1");
        RealRedis.ask("XADD", DeliveryKeys.log(), "3000-0", "delivery", "new", "number", "1");

        deliveries("one").removeAttemptsBefore(Instant.ofEpochMilli(2000));

        assertThat(webhooks.log("", 10).items())
                .extracting(DeliveryAttempt::delivery)
                .containsExactly("new");
    }

    @Test
    void deliveryThatIsSentAgain_leavesNoQueueThatStaysForEver() {
        Delivery delivery = new Delivery("msg_x", "hook", "approved", "demo-0123456789abcdefghjk", "{}", 1);

        deliveries("one").due(delivery, clock.instant());

        assertThat(RealRedis.ask("PTTL", DeliveryKeys.queue("hook")).toLong()).isPositive();
    }

    private Webhooks webhooks(boolean allowPrivate, String instance) {
        Webhooks made = new Webhooks(settingsStore, deliveries(instance), sites, allowPrivate, random, clock);
        made.refresh();
        return made;
    }

    private WebhookPump pump(Webhooks of, String instance) {
        return new WebhookPump(of, deliveries(instance), sender, sites, random, clock);
    }

    private Received received(String event) {
        return receiver.received().stream()
                .filter(request -> request.body().contains("\"type\":\"" + event + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** As a receiver computes it. */
    private static String signature(String secret, Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String content = request.id() + "." + request.timestamp() + "." + request.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Site site(String id) {
        return new Site(new SiteId(id), id, Language.ARABIC, List.of(), "");
    }
}
