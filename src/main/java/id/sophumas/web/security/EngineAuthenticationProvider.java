package id.sophumas.web.security;

import id.sophumas.refusal.RequestRefused;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets the engine decide who somebody is; the authorities are the ids of the groups. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final EngineUsers users;

    EngineAuthenticationProvider(EngineUsers users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String user = authentication.getName();
        try {
            if (users.checkPassword(user, String.valueOf(authentication.getCredentials()))) {
                return authenticated(user);
            }
        } catch (RequestRefused tooMany) {
            throw new LoginWaits(tooMany.getMessage());
        }
        throw new BadCredentialsException("Nama pengguna atau kata sandi salah.");
    }

    /** The authentication of a user who has already shown who he is. */
    Authentication authenticated(String user) {
        List<GrantedAuthority> authorities = users.groupsOf(user).stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
