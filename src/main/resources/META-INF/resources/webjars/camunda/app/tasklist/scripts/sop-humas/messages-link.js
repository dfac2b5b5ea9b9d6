import { address, get } from './api.js';
import { el, replaceContent } from './dom.js';

const EVERY = 60_000;

/** Asks now, every minute and whenever another task is opened. The bar stands as long as the page does. */
function keepUp(refresh) {
  refresh();
  setInterval(refresh, EVERY);
  window.addEventListener('hashchange', refresh);
}

/** The way to one's messages in the Tasklist's bar, with how many nobody has read. */
export function messagesLink(node) {
  const count = el('span', { class: 'sh-jumlah' });
  replaceContent(node, el('a', { href: address('/pemberitahuan') }, 'Pemberitahuan', count));

  keepUp(async () => {
    try {
      const { belumDibaca } = await get('/api/pemberitahuan/jumlah');
      replaceContent(count, belumDibaca > 0 && ` (${belumDibaca} belum dibaca)`);
    } catch {
      // Not logged in, or the server is away: the way stays, its number does not.
      replaceContent(count);
    }
  });
}

/** The way to who has what in one's unit, with how much of it is late; for superiors only. */
export function unitLink(node) {
  keepUp(async () => {
    try {
      const { atasan, terlambat } = await get('/api/beban/ringkasan');
      replaceContent(node, atasan && el('a', { href: address('/beban') }, 'Beban unit',
        terlambat > 0 && el('span', { class: 'sh-jumlah' }, ` (${terlambat} terlambat)`)));
    } catch {
      replaceContent(node);
    }
  });
}
