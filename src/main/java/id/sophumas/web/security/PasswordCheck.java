package id.sophumas.web.security;

import org.springframework.stereotype.Component;

/** Asks a person who is logged in for his password once more. */
@Component
public class PasswordCheck {

    private final EngineUsers users;

    PasswordCheck(EngineUsers users) {
        this.users = users;
    }

    /**
     * Whether it is this person's.
     *
     * @throws id.sophumas.refusal.RequestRefused where too much was wrong before; it tells how long to wait
     */
    public boolean isRight(String user, String password) {
        return users.checkPassword(user, password);
    }
}
