package id.sophumas.channel.x;

import java.net.URI;

/** How a call says on whose behalf it is made. */
@FunctionalInterface
interface Authorisation {

    /**
     * The value of the header {@code Authorization}; never to be logged or kept.
     *
     * @param address where the call goes, its query included; a body of JSON or parts is not signed
     */
    String header(String method, URI address);
}
