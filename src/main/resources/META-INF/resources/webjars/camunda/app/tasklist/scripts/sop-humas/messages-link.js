import { address, get } from './api.js';
import { el, replaceContent } from './dom.js';

const EVERY = 60_000;

/** The way to one's messages in the Tasklist's bar, with how many nobody has read. The bar stands as long as the page does. */
export function messagesLink(node) {
  const count = el('span', { class: 'sh-jumlah' });
  replaceContent(node, el('a', { href: address('/pemberitahuan') }, 'Pemberitahuan', count));

  async function refresh() {
    try {
      const { belumDibaca } = await get('/api/pemberitahuan/jumlah');
      replaceContent(count, belumDibaca > 0 && ` (${belumDibaca} belum dibaca)`);
    } catch {
      // Not logged in, or the server is away: the way stays, its number does not.
      replaceContent(count);
    }
  }

  refresh();
  setInterval(refresh, EVERY);
  window.addEventListener('hashchange', refresh);
}
