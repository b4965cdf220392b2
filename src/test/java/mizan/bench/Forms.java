package mizan.bench;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Makes requests as K2's script sends them, each with a comment of sixteen ordinary words that was never sent before. */
final class Forms {

    private static final String[] WORDS =
            ("هذا المقال يستحق القراءة لأنه يشرح الموضوع بهدوء ومن دون مبالغة وأرى أن الكاتب أصاب في معظم ما قاله لكن الحكومة "
                            + "مطالبة بتحسين الخدمات في المدن الصغيرة قبل الحديث عن مشاريع كبيرة والمواطن ينتظر حلولا عملية للنقل والصحة "
                            + "والتعليم وأسعار المواد الغذائية ارتفعت كثيرا هذا العام شكرا للجريدة على متابعة القضية نتمنى أن نقرأ المزيد "
                            + "عن رأي الخبراء والسكان في الحي القديم بعد الأمطار الأخيرة")
                    .split(" ");
    private static final int WORDS_IN_A_TEXT = 16;

    private final byte[][] encoded = new byte[WORDS.length][];
    private final byte[] head;
    private final ByteBuffer request = ByteBuffer.allocate(8 * 1024);
    private final ByteBuffer body = ByteBuffer.allocate(4 * 1024);
    private final SplittableRandom random;

    Forms(int port, String path, String origin, SplittableRandom random) {
        for (int i = 0; i < WORDS.length; i++) {
            encoded[i] =
                    URLEncoder.encode(WORDS[i] + " ", StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        }
        this.head = ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nOrigin: " + origin
                        + "\r\nAccept: application/json, text/javascript, */*; q=0.01\r\nX-Requested-With: XMLHttpRequest"
                        + "\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nX-Forwarded-For: 10.")
                .getBytes(StandardCharsets.US_ASCII);
        this.random = random;
    }

    /** The next request; good until this is called again. */
    ByteBuffer next() {
        writeBody();
        request.clear();
        request.put(head);
        put(request, random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
        put(request, "\r\nContent-Length: " + body.position() + "\r\n\r\n");
        request.put(body.flip());
        return request.flip();
    }

    private void writeBody() {
        body.clear();
        put(body, "commentText=");
        for (int i = 0; i < WORDS_IN_A_TEXT; i++) {
            body.put(encoded[random.nextInt(encoded.length)]);
        }
        put(
                body,
                "&userName=%D8%B3%D8%A7%D8%B1%D8%A9&commentEmail=reader" + random.nextInt(1_000_000)
                        + "%40example.com&commentURL=&option=com_k2&view=item&task=comment&itemID="
                        + random.nextInt(1_000)
                        + "&0123456789abcdef0123456789abcdef=1");
    }

    private static void put(ByteBuffer buffer, String ascii) {
        buffer.put(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
