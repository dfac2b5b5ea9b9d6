/**
 * WhatsApp by the Cloud API: an approved template to each of a list of people. The platform cannot be asked what became of a message, and a
 * post is as many messages as there are recipients; so each recipient's result is kept before the next is served
 * ({@link id.sophumas.channel.Distribution}), nobody is served twice, and of those in doubt a person is asked. Groups cannot be posted to by
 * API: for them there is {@link id.sophumas.channel.whatsapp.WaMeLink}.
 */
package id.sophumas.channel.whatsapp;
