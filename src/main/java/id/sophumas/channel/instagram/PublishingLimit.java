package id.sophumas.channel.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sophumas.channel.http.Reply;

/**
 * What Instagram lets an account post within a day.
 *
 * @param used posts of the last day
 * @param total posts let through; 0 where Instagram does not tell
 */
record PublishingLimit(int used, int total) {

    static PublishingLimit of(Reply reply) {
        JsonNode limit = reply.json().at("/data/0");
        return new PublishingLimit(
                limit.path("quota_usage").asInt(0),
                limit.at("/config/quota_total").asInt(0));
    }

    /** For people, Indonesian; null where Instagram does not tell. */
    String told() {
        return total == 0
                ? null
                : "%d dari %d kiriman sudah terpakai dalam 24 jam terakhir; sisa %d."
                        .formatted(used, total, Math.max(0, total - used));
    }
}
