package mizan.bench;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;

/** What the form's way is compared with: parse the form, one XADD, answer; on the event loop. Only in test builds. */
@Path("/bench/bare")
public final class RedisBareResource {

    private final Redis redis;

    RedisBareResource(Redis redis) {
        this.redis = redis;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<String> add(
            @RestForm String commentText,
            @RestForm String userName,
            @RestForm String commentEmail,
            @RestForm String itemID) {
        Request entry = Request.cmd(Command.XADD)
                .arg("bench:bare")
                .arg("MAXLEN")
                .arg("~")
                .arg("100000")
                .arg("*")
                .arg("text")
                .arg(commentText)
                .arg("name")
                .arg(userName)
                .arg("email")
                .arg(commentEmail)
                .arg("article")
                .arg(itemID);
        return redis.send(entry).map(id -> "{\"message\":\"" + id + "\"}");
    }
}
