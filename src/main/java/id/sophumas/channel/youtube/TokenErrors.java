package id.sophumas.channel.youtube;

import id.sophumas.channel.http.ErrorReader;
import id.sophumas.channel.http.Quote;
import id.sophumas.channel.http.Reply;
import id.sophumas.channel.http.Trouble;
import id.sophumas.channel.http.Trouble.Kind;
import java.util.Optional;

/** Errors of the address that gives out access tokens (RFC 6749): {@code {"error":"invalid_grant","error_description"}}. */
class TokenErrors implements ErrorReader {

    @Override
    public Optional<Trouble> read(Reply reply) {
        String error = reply.json().path("error").asText("");
        if (reply.isSuccess() || error.isBlank() || reply.status() >= 500 || reply.status() == 429) {
            return Optional.empty();
        }
        String words = reply.json().path("error_description").asText(error);
        return Optional.of(Trouble.of(
                Kind.UNAUTHORISED,
                Quote.after("Google menolak refresh token; beri izin lagi dan perbarui refresh-token", words)));
    }
}
