package id.sophumas.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Who there is and how passwords are kept.
 *
 * @param organisasi the organisation file
 * @param tryoutUsers whether one user per role is made whose password is his id; never in production
 * @param bcryptStrength base-2 logarithm of bcrypt's rounds, 4 to 31
 */
@ConfigurationProperties("sop.identity")
public record IdentityProperties(Resource organisasi, boolean tryoutUsers, int bcryptStrength) {}
