package id.sophumas.identity;

import id.sophumas.refusal.StartRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes the administrator named in the environment where the system has none yet. */
@Component
@ConditionalOnProperty("sop.admin.id")
class FirstAdministrator {

    private final Directory directory;
    private final IdentityService identities;
    private final AdminProperties admin;

    FirstAdministrator(Directory directory, IdentityService identities, AdminProperties admin) {
        this.directory = directory;
        this.identities = identities;
        this.admin = admin;
    }

    void ensure() {
        if (directory.hasMember(Roles.ADMIN)) {
            return;
        }
        if (!EngineIds.isValid(admin.id())) {
            throw new StartRefused(
                    "SOP_ADMIN_ID hanya boleh berisi huruf dan angka (letters and digits only).",
                    "Pilih id lain untuk administrator pertama (choose another id).");
        }
        requireGoodPassword();
        directory.ensureUser(admin.id(), admin.password(), "Administrator", "", Roles.ADMIN);
    }

    private void requireGoodPassword() {
        User user = identities.newUser(admin.id());
        PasswordPolicyResult result =
                identities.checkPasswordAgainstPolicy(identities.getPasswordPolicy(), admin.password(), user);
        if (!result.isValid()) {
            throw new StartRefused(
                    "SOP_ADMIN_PASSWORD terlalu lemah (too weak).",
                    "Gunakan sedikitnya 10 karakter dengan huruf besar, huruf kecil, angka, dan tanda baca, tanpa memuat id"
                            + " (at least 10 characters: upper case, lower case, digit, punctuation; not containing the id).");
        }
    }
}
