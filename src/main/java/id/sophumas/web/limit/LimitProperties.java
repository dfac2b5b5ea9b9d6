package id.sophumas.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests may wait for slow clients at the same time. All together stay well below the threads of the web server, so that health and
 * the portal always find one.
 *
 * @param strangers requests of people who have not logged in, in all
 * @param perAddress of these, from one address; an office behind one address has room
 * @param people requests of people who have logged in, in all
 * @param perPerson of these, of one person
 */
@ConfigurationProperties("sop.http.waiting")
record LimitProperties(
        @DefaultValue("60") int strangers,
        @DefaultValue("20") int perAddress,
        @DefaultValue("48") int people,
        @DefaultValue("8") int perPerson) {}
