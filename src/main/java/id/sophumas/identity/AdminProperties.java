package id.sophumas.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of a production system, made where there is none yet.
 *
 * @param id user id
 * @param password first password; must satisfy the password policy
 */
@ConfigurationProperties("sop.admin")
record AdminProperties(String id, String password) {

    /** Leaves the password out: records print everything. */
    @Override
    public String toString() {
        return "AdminProperties[id=" + id + "]";
    }
}
