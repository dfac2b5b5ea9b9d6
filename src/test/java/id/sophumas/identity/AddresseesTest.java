package id.sophumas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.sophumas.identity.Addressees.Addressee;
import id.sophumas.identity.substitution.Acting;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Where mail goes. */
class AddresseesTest {

    private static final Organisasi OFFICES = new Organisasi(List.of(
            new Peran("karo", "Karo", "Instansi", "Biro", null, " karo@kantor.go.id "),
            new Peran("kabag", "Kabag", "Instansi", "Bagian", "karo", null)));

    @Test
    void shouldMailHoldersWithAnAddressAndTheOfficesOwn() {
        Addressees addressees = addressees(user("siti", "siti@kantor.go.id"), user("budi", null), user("rina", " "));

        assertThat(addressees.ofRole("karo"))
                .containsExactly(new Addressee("siti", "siti@kantor.go.id"), new Addressee(null, "karo@kantor.go.id"));
        assertThat(addressees.ofRole("kabag")).containsExactly(new Addressee("siti", "siti@kantor.go.id"));
        assertThat(addressees.ofRole("tidakAda")).as("unknown to the file").hasSize(1);
    }

    @Test
    void shouldMailASuperiorWhoHasNoAccountHere() {
        assertThat(addressees().ofRole("karo")).containsExactly(new Addressee(null, "karo@kantor.go.id"));
        assertThat(addressees().ofUser("siapa")).isEmpty();
    }

    @Test
    void shouldMailWhoActsInTheRoleAsWell() {
        Acting acting = mock(Acting.class);
        when(acting.inRole("kabag")).thenReturn(Set.of("rina"));
        UserQuery query = mock(UserQuery.class, RETURNS_SELF);
        UserQuery rina = mock(UserQuery.class, RETURNS_SELF);
        doReturn(List.of()).when(query).list();
        doReturn(List.of(user("rina", "rina@kantor.go.id"))).when(rina).list();
        doReturn(rina).when(query).userId("rina");
        IdentityService identity = mock(IdentityService.class);
        when(identity.createUserQuery()).thenReturn(query);

        Addressees addressees =
                new Addressees(provider(IdentityService.class, identity), provider(Organisasi.class, OFFICES), acting);

        assertThat(addressees.ofRole("kabag")).containsExactly(new Addressee("rina", "rina@kantor.go.id"));
    }

    private static Addressees addressees(User... users) {
        return addressees(mock(Acting.class), users);
    }

    private static Addressees addressees(Acting acting, User... users) {
        UserQuery query = mock(UserQuery.class, RETURNS_SELF);
        doReturn(List.of(users)).when(query).list();
        IdentityService identity = mock(IdentityService.class);
        when(identity.createUserQuery()).thenReturn(query);
        when(query.memberOfGroup(anyString())).thenReturn(query);
        return new Addressees(provider(IdentityService.class, identity), provider(Organisasi.class, OFFICES), acting);
    }

    private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("bean", bean);
        return beans.getBeanProvider(type);
    }

    private static User user(String id, String address) {
        User user = mock(User.class);
        when(user.getId()).thenReturn(id);
        when(user.getEmail()).thenReturn(address);
        return user;
    }
}
