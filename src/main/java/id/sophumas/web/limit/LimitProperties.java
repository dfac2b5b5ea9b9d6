package id.sophumas.web.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests may wait for slow clients, and how many may be at work, at the same time. All together stay below the threads of the web
 * server, so that health and logging in always find one.
 *
 * @param strangers requests of people who have not logged in, in all
 * @param perAddress of these, from one address; an office behind one address has room
 * @param people requests of people who have logged in, in all
 * @param perPerson of these, of one person
 * @param strangersAtWork requests of strangers that wait or work; an office behind one address may send them all
 * @param peopleAtWork requests of people who have logged in that wait or work
 * @param perPersonAtWork of these, of one person; a browser sends six
 */
@ConfigurationProperties("sop.http.waiting")
record LimitProperties(
        @DefaultValue("60") int strangers,
        @DefaultValue("20") int perAddress,
        @DefaultValue("48") int people,
        @DefaultValue("8") int perPerson,
        @DefaultValue("100") int strangersAtWork,
        @DefaultValue("80") int peopleAtWork,
        @DefaultValue("40") int perPersonAtWork) {}
