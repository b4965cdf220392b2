package mizan.intake.form;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a body of the type {@code multipart/form-data} into fields, by Netty's decoder; files are passed over. */
final class MultipartFields {

    private MultipartFields() {}

    /** The fields in order; empty when the body is not what {@code contentType} says. */
    static Optional<List<RawField>> split(String contentType, byte[] body) {
        if (MediaTypes.parameter(contentType, "boundary").isEmpty()) {
            return Optional.empty();
        }
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.ISO_8859_1);
            return Optional.of(fields(decoder));
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | IllegalArgumentException
                | IOException e) {
            return Optional.empty();
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static List<RawField> fields(HttpPostMultipartRequestDecoder decoder) throws IOException {
        List<RawField> fields = new ArrayList<>();
        for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
            if (part instanceof Attribute attribute) {
                byte[] name = attribute.getName().getBytes(StandardCharsets.ISO_8859_1);
                fields.add(new RawField(name, attribute.get()));
            }
        }
        return fields;
    }
}
