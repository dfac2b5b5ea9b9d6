package id.sophumas.channel;

import id.sophumas.channel.http.HttpProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the channel settings wherever the module is used, the whole application or a part of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ChannelProperties.class, PublicSite.class, HttpProperties.class})
class ChannelConfiguration {}
