const asked = (url) => new URLSearchParams(new URL(url).hash.split('?')[1]);

const isBareLink = (url) => asked(url).has('task') && !asked(url).has('filter');

/**
 * An address of a task that is followed in an open Tasklist opens the task beside the list one is in. On its own Camunda goes to one's own list
 * first, and closes what is open because the list is another.
 *
 * A new address is told by two events, and Camunda listens to both. Only the later one tells the address before, so the earlier is withheld.
 */
export function followTaskLinks() {
  window.addEventListener('popstate', (event) => {
    if (isBareLink(window.location.href)) event.stopImmediatePropagation();
  }, { capture: true });
  window.addEventListener('hashchange', ({ oldURL }) => {
    const filter = asked(oldURL).get('filter');
    if (filter && isBareLink(window.location.href)) {
      window.history.replaceState(window.history.state, '', `${window.location.hash}&filter=${encodeURIComponent(filter)}`);
    }
  }, { capture: true });
}
