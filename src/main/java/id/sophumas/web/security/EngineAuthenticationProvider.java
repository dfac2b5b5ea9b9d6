package id.sophumas.web.security;

import java.util.List;
import java.util.Optional;
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
    private final VerifiedPasswords verified;

    EngineAuthenticationProvider(EngineUsers users, VerifiedPasswords verified) {
        this.users = users;
        this.verified = verified;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String user = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        Optional<String> stored = users.storedPassword(user);
        if (stored.filter(hash -> verified.contains(user, password, hash)).isEmpty()) {
            if (!users.checkPassword(user, password)) {
                throw new BadCredentialsException("Nama pengguna atau kata sandi salah.");
            }
            stored.ifPresent(hash -> verified.add(user, password, hash));
        }
        return authenticated(user);
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
