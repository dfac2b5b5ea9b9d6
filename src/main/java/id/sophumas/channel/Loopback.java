package id.sophumas.channel;

import java.util.Locale;
import java.util.regex.Pattern;

/** This very machine, as an address names it: what is sent there crosses no network, so that credentials may go unencrypted. */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {}

    /**
     * Whether the host is this machine. Nobody is asked: a name that merely resolves to it is not.
     *
     * @param host name or address, IPv6 with or without brackets
     */
    public static boolean is(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return name.equals("localhost")
                || name.equals("::1")
                || IPV4.matcher(name).matches();
    }
}
