package id.sophumas.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where X, Google, Meta and Instagram give out tokens, each as strict as it is said to be: X forgets a refresh token once it has given out the
 * next, Meta and Instagram let the tokens before be good as well, Google lets its refresh token stand. It also is an API that wants the latest
 * token, so that a post shows which one it came with.
 */
public final class TokenStandIn extends StandIn {

    public static final String CLIENT = "klien-7";
    public static final String CLIENT_SECRET = "rahasia klien/7+";
    public static final String APP = "1234567890";
    public static final String APP_SECRET = "0f1e2d3c4b5a";
    public static final int X_SECONDS = 7200;
    public static final int META_SECONDS = 60 * 24 * 3600;

    private static final Answer INVALID_GRANT = Answer.json(
            400, Map.of("error", "invalid_grant", "error_description", "Value passed for the token was invalid."));
    private static final Answer META_INVALID = meta(190, "Error validating access token: Session has expired.");

    private int issued;
    private int revoked = -1;
    private boolean isEndless;
    private boolean isMute;
    private boolean mayInspect = true;

    public TokenStandIn() {
        super("", 0);
    }

    /** The access token that is good now. */
    public synchronized String access() {
        return "akses-" + issued;
    }

    /** The refresh token that is good now. */
    public synchronized String refresh() {
        return "segar-" + issued;
    }

    /** Whatever was given out is worth nothing any more, as when an administrator takes the permission back. */
    public synchronized void revoke() {
        revoked = issued;
        issued++;
    }

    /** From now on the token has no end, as a Page's. */
    public void endless() {
        isEndless = true;
    }

    /** From now on nobody is told how long a token lives. */
    public void mute() {
        isMute = true;
    }

    /** From now on nobody may inspect a token. */
    public void letNobodyInspect() {
        mayInspect = false;
    }

    @Override
    protected String name(String method, String path, Map<String, String> query) {
        return switch (method + " " + path) {
            case "POST /2/oauth2/token" -> "x-token";
            case "POST /token" -> "google-token";
            case "GET /v24.0/oauth/access_token" -> "meta-exchange";
            case "GET /v24.0/debug_token" -> "meta-debug";
            case "GET /refresh_access_token" -> "instagram-refresh";
            case "GET /akun" -> "account";
            default -> null;
        };
    }

    @Override
    protected synchronized Answer answer(Call call) {
        return switch (call.name()) {
            case "x-token" -> x(call);
            case "google-token" -> google(call);
            case "meta-exchange" -> exchange(call);
            case "meta-debug" -> debug(call);
            case "instagram-refresh" -> instagram(call);
            default -> account(call);
        };
    }

    private Answer x(Call call) {
        Map<String, String> form = call.form();
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        boolean isConfidential = basic.equals(call.header("Authorization"));
        boolean isPublic = call.header("Authorization") == null && CLIENT.equals(form.get("client_id"));
        if (!isConfidential && !isPublic) {
            return Answer.json(401, Map.of("error", "unauthorized_client"));
        }
        if (!"refresh_token".equals(form.get("grant_type")) || !refresh().equals(form.get("refresh_token"))) {
            return INVALID_GRANT;
        }
        issued++;
        return granted(X_SECONDS, refresh());
    }

    private Answer google(Call call) {
        Map<String, String> form = call.form();
        boolean isClient = CLIENT.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
        if (!isClient) {
            return Answer.json(401, Map.of("error", "invalid_client"));
        }
        boolean isGood = revoked < 0 && "segar-google".equals(form.get("refresh_token"));
        if (!"refresh_token".equals(form.get("grant_type")) || !isGood) {
            return INVALID_GRANT;
        }
        issued++;
        return granted(3599, null);
    }

    private Answer exchange(Call call) {
        boolean isApp = APP.equals(call.field("client_id")) && APP_SECRET.equals(call.field("client_secret"));
        if (!isApp || !"fb_exchange_token".equals(call.field("grant_type"))) {
            return meta(101, "Error validating application.");
        }
        if (!isGoodAtMeta(call.field("fb_exchange_token"))) {
            return META_INVALID;
        }
        issued++;
        return granted(META_SECONDS, null);
    }

    private Answer debug(Call call) {
        boolean isAsked =
                (APP + "|" + APP_SECRET).equals(call.field("access_token")) || isGoodAtMeta(call.field("access_token"));
        if (!mayInspect || !isAsked) {
            return meta(100, "(#100) You must provide an app access token.");
        }
        long end = isEndless ? 0 : System.currentTimeMillis() / 1000 + META_SECONDS;
        return Answer.json(200, Map.of("data", Map.of("is_valid", true, "expires_at", end)));
    }

    private Answer instagram(Call call) {
        if (!"ig_refresh_token".equals(call.field("grant_type")) || !isGoodAtMeta(call.field("access_token"))) {
            return META_INVALID;
        }
        issued++;
        return granted(META_SECONDS, null);
    }

    private Answer account(Call call) {
        return ("Bearer " + access()).equals(call.header("Authorization"))
                ? Answer.json(200, Map.of("id", "akun-7"))
                : Answer.json(401, Map.of("title", "Unauthorized", "detail", call.header("Authorization")));
    }

    private boolean isGoodAtMeta(String token) {
        return IntStream.rangeClosed(revoked + 1, issued).anyMatch(each -> token.equals("akses-" + each));
    }

    private Answer granted(int seconds, String refresh) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", "bearer");
        body.put("access_token", access());
        if (!isMute) {
            body.put("expires_in", seconds);
        }
        if (refresh != null) {
            body.put("refresh_token", refresh);
        }
        return Answer.json(200, body);
    }

    private static Answer meta(int code, String message) {
        return Answer.json(400, Map.of("error", Map.of("code", code, "message", message, "type", "OAuthException")));
    }

    @Override
    protected Answer throttled() {
        return Answer.json(429, Map.of("Retry-After", "120"), Map.of("title", "Too Many Requests"));
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(401, Map.of("error", "invalid_client"));
    }

    @Override
    protected Answer contentRefused(String call) {
        return null;
    }

    @Override
    public List<Posted> posts() {
        return List.of();
    }

    @Override
    public List<String> callNames() {
        return List.of("x-token", "google-token", "meta-exchange", "meta-debug", "instagram-refresh", "account");
    }
}
