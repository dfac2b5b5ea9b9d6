package id.sophumas.web.security;

import org.springframework.stereotype.Component;

/** Asks a person who is logged in for his password once more. */
@Component
public class PasswordCheck {

    private final EngineUsers users;

    PasswordCheck(EngineUsers users) {
        this.users = users;
    }

    /** Whether it is this person's; after failures the answer is no for a while, whatever the password. */
    public boolean isRight(String user, String password) {
        return users.checkPassword(user, password);
    }
}
