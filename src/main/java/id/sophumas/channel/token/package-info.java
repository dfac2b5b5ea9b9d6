/** Credentials that end: kept encrypted, renewed in time by one node for all, and known by when they end where they cannot be renewed. */
package id.sophumas.channel.token;
