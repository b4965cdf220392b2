# An image of the build that ./mizan run serves:
#
#   ./mizan build -Dquarkus.package.jar.type=aot-jar
#   docker build -t mizan .
#   docker run -p 8080:8080 -v mizan:/opt/mizan/data mizan
#
# Any build will do; the aot-jar is the one that the cache below serves best.
# Settings are environment variables or a config/application.properties of one's own, mounted over the image's.
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}

RUN useradd --system --uid 10001 --home-dir /opt/mizan --shell /usr/sbin/nologin mizan \
    && install -d -o mizan -g mizan /opt/mizan /opt/mizan/data
WORKDIR /opt/mizan
USER mizan

# What changes least comes first.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/quarkus-run.jar ./
COPY target/quarkus-app/app/ app/
COPY config/ config/
# What the image is made of, for whoever looks for libraries with known faults.
COPY target/quarkus-run-cyclonedx.json ./

# Bash speaks HTTP well enough, and the JRE image need not have anything else that does.
RUN printf '%s\n' '#!/bin/bash' \
    'exec 3<>"/dev/tcp/127.0.0.1/${MIZAN_MANAGEMENT_PORT:-${QUARKUS_HTTP_PORT:-8080}}" || exit 1' \
    'printf "GET /q/health/ready HTTP/1.0\r\n\r\n" >&3' \
    'read -r _ status _ <&3' \
    '[[ $status == 200 ]]' >is-ready && chmod +x is-ready

# One start for training, with data that is thrown away: what the JVM learns of it halves the work of every later start.
ENV JAVA_OPTIONS="-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
RUN export MIZAN_DATA=/tmp/training; \
    java $JAVA_OPTIONS -XX:AOTCacheOutput=mizan.aot -jar quarkus-run.jar >/tmp/training.log 2>&1 & training=$!; \
    for second in $(seq 60); do ./is-ready 2>/dev/null && break; sleep 1; done; \
    ./is-ready && kill $training && { wait $training || true; } && test -s mizan.aot || { cat /tmp/training.log; exit 1; }; \
    rm -rf /tmp/training /tmp/training.log

VOLUME /opt/mizan/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/opt/mizan/is-ready"]
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTIONS -XX:AOTCache=mizan.aot -jar quarkus-run.jar"]
