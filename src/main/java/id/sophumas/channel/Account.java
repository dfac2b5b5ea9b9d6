package id.sophumas.channel;

/**
 * One configured account on a platform.
 *
 * @param channel the channel's name in the configuration, as people choose it at release ({@code instagram-biro})
 * @param type the platform ({@code instagram})
 * @param id the account as the platform knows it; part of the ledger key, so it must not change while posts are under way
 */
public record Account(String channel, String type, String id) {}
