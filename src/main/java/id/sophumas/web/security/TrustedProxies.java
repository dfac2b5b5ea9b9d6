package id.sophumas.web.security;

import id.sophumas.refusal.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The addresses of the proxies that are believed, as the web server wants them: one pattern for all.
 *
 * @param addresses addresses, or networks of IPv4 ("10.1.2.0/24")
 */
record TrustedProxies(List<String> addresses) {

    private static final String NOBODY = "(?!)";
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int OCTET_BITS = 8;
    private static final int OCTET_MAX = 255;

    /**
     * Matches the text of every such address and of no other; of none where there are no proxies.
     *
     * @throws StartRefused where one is no address
     */
    String pattern() {
        return addresses.isEmpty()
                ? NOBODY
                : addresses.stream()
                        .map(String::strip)
                        .map(TrustedProxies::pattern)
                        .collect(Collectors.joining("|"));
    }

    private static String pattern(String address) {
        String[] parts = address.split("/", 2);
        try {
            if (!LITERAL.matcher(parts[0]).matches()) {
                throw new UnknownHostException(address);
            }
            InetAddress parsed = InetAddress.getByName(parts[0]);
            if (parts.length == 1) {
                return Pattern.quote(parsed.getHostAddress());
            }
            int bits = Integer.parseInt(parts[1]);
            byte[] octets = parsed.getAddress();
            if (octets.length != Integer.BYTES || bits < 1 || bits > Integer.SIZE) {
                throw new UnknownHostException(address);
            }
            return IntStream.range(0, octets.length)
                    .mapToObj(each -> octet(octets[each] & OCTET_MAX, bits - each * OCTET_BITS))
                    .collect(Collectors.joining("\\."));
        } catch (UnknownHostException | NumberFormatException malformed) {
            throw new StartRefused(
                    "sop.http.trusted-proxies: \"%s\" bukan alamat proxy. (This is no address of a proxy.)"
                            .formatted(address),
                    "Isi alamat IP atau jaringan IPv4, misalnya 127.0.0.1 atau 10.1.2.0/24"
                            + " (give addresses, or networks of IPv4).");
        }
    }

    /** What an octet may be of which so many leading bits are given. */
    private static String octet(int value, int bits) {
        int given = Math.max(0, Math.min(OCTET_BITS, bits));
        int free = (1 << (OCTET_BITS - given)) - 1;
        int lowest = value & ~free;
        return IntStream.rangeClosed(lowest, lowest + free)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
