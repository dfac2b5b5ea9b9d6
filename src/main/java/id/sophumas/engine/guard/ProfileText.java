package id.sophumas.engine.guard;

import id.sophumas.refusal.PlainLine;
import id.sophumas.refusal.RequestRefused;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Picture;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

/** What may stand in the fields of a profile, a group or a tenant: lines that can be seen, and that the engine's columns hold. */
final class ProfileText {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_INFO = 255;
    private static final int LARGEST_PICTURE = 1024 * 1024;

    /** RFC 5321 has more, which no office uses; one address only, without a name before it. */
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+'/=?^{|}~&*$!#-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private static final Pattern IMAGE = Pattern.compile("image/(?:png|jpeg|gif|webp)");

    private ProfileText() {}

    static void check(User user) {
        PlainLine.check("id", user.getId(), LONGEST_ID);
        PlainLine.check("firstName", user.getFirstName(), LONGEST_NAME);
        PlainLine.check("lastName", user.getLastName(), LONGEST_NAME);
        String email = user.getEmail();
        PlainLine.check("email", email, LONGEST_NAME);
        if (email != null && !email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
            throw RequestRefused.invalid(
                    "Isian \"email\" bukan alamat surel. Tulis satu alamat saja, misalnya nama@instansi.go.id.");
        }
    }

    static void check(Group group) {
        PlainLine.check("id", group.getId(), LONGEST_ID);
        PlainLine.check("name", group.getName(), LONGEST_NAME);
        PlainLine.check("type", group.getType(), LONGEST_NAME);
    }

    static void check(Tenant tenant) {
        PlainLine.check("id", tenant.getId(), LONGEST_ID);
        PlainLine.check("name", tenant.getName(), LONGEST_NAME);
    }

    /** A name of something kept with a person, and its value. */
    static void checkInfo(String key, String value) {
        PlainLine.check("key", key, LONGEST_INFO);
        PlainLine.check("value", value, LONGEST_INFO);
    }

    static void checkAccount(String name, String user, Map<String, String> details) {
        checkInfo(name, user);
        if (details != null) {
            details.forEach(ProfileText::checkInfo);
        }
    }

    /** A browser shows it under the type that it came with. */
    static void check(Picture picture) {
        if (picture.getMimeType() == null
                || !IMAGE.matcher(picture.getMimeType()).matches()) {
            throw RequestRefused.invalid("Foto profil harus berupa gambar PNG, JPEG, GIF, atau WebP.");
        }
        if (picture.getBytes() != null && picture.getBytes().length > LARGEST_PICTURE) {
            throw RequestRefused.invalid("Foto profil terlalu besar: paling besar 1 MB. Perkecil gambar itu.");
        }
    }
}
