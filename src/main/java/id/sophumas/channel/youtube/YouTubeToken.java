package id.sophumas.channel.youtube;

import id.sophumas.channel.AccessToken;
import id.sophumas.channel.http.Attempt;
import id.sophumas.channel.http.Trouble;

/** The account's credential, and what can be done where it is no longer accepted. */
interface YouTubeToken extends AccessToken {

    /** Makes calls with a credential that is good as far as we know. */
    <T> T during(Attempt.Calls<T> calls) throws Trouble;

    /** A credential from the configuration, good until it is replaced there. */
    static YouTubeToken fixed(String value) {
        return new YouTubeToken() {
            @Override
            public String value() {
                return value;
            }

            @Override
            public <T> T during(Attempt.Calls<T> calls) throws Trouble {
                return calls.make();
            }
        };
    }
}
