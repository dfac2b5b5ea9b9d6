package id.sophumas.channel;

/** A platform we have an adapter for: a bean of this type makes its channels available to the configuration. */
public interface ChannelType {

    /** The name used in {@code sop.channels.<name>.type}. */
    String name();

    /**
     * Opens one account.
     *
     * @param channel the channel's name in the configuration
     * @param settings what {@code sop.channels.<channel>} says
     * @throws id.sophumas.refusal.StartRefused where a setting is missing or wrong; stops the start
     */
    Channel open(String channel, ChannelSettings settings);
}
