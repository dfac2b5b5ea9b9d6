package id.sophumas.web.limit;

/**
 * Who a request is from, as far as its waiting goes.
 *
 * @param isKnown whether they have logged in
 * @param name their user id; the address of whoever has not logged in
 */
record Guest(boolean isKnown, String name) {}
