package id.sophumas.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.web.limit.WaitingRoom.Place;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private final WaitingRoom room = new WaitingRoom(3, 2);

    @Test
    void shouldGiveNobodyMoreThanTheirShare() {
        Place first = room.enter("a").orElseThrow();
        room.enter("a").orElseThrow();
        assertThat(room.enter("a")).isEmpty();
        assertThat(room.enter("b")).isPresent();

        first.leave();
        assertThat(room.enter("a")).isPresent();
    }

    @Test
    void shouldGiveNoMoreThanThereAre() {
        Place first = room.enter("a").orElseThrow();
        room.enter("b").orElseThrow();
        room.enter("c").orElseThrow();
        assertThat(room.enter("d")).isEmpty();

        first.leave();
        assertThat(room.enter("d")).isPresent();
    }
}
