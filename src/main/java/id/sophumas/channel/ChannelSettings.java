package id.sophumas.channel;

import org.springframework.boot.context.properties.bind.Binder;

/** What the configuration says of one channel; each platform reads it as its own record, so that environment variables bind as well. */
public final class ChannelSettings {

    private final Binder binder;
    private final String prefix;

    ChannelSettings(Binder binder, String channel) {
        this.binder = binder;
        this.prefix = "sop.channels." + channel;
    }

    /** The settings as a record with one component per setting; components that are not configured are null or their default value. */
    public <T> T as(Class<T> type) {
        return binder.bindOrCreate(prefix, type);
    }
}
