import { address, get } from './api.js';
import { el, replaceContent } from './dom.js';

const EVERY = 60_000;

/**
 * The way to one's messages in the Tasklist's bar, with how many nobody has read, and for superiors the way to who has what in their unit.
 * The bar stands as long as the page does.
 */
export function messagesLink(node) {
  const count = el('span', { class: 'sh-jumlah' });
  const unit = el('span', {});
  replaceContent(node, unit, el('a', { href: address('/pemberitahuan') }, 'Pemberitahuan', count));

  async function refresh() {
    try {
      const { belumDibaca } = await get('/api/pemberitahuan/jumlah');
      replaceContent(count, belumDibaca > 0 && ` (${belumDibaca} belum dibaca)`);
    } catch {
      // Not logged in, or the server is away: the way stays, its number does not.
      replaceContent(count);
    }
  }

  async function refreshUnit() {
    try {
      const { atasan, terlambat } = await get('/api/beban/ringkasan');
      replaceContent(unit, atasan && el('a', { href: address('/beban'), class: 'sh-beban' }, 'Beban unit',
        terlambat > 0 && el('span', { class: 'sh-jumlah' }, ` (${terlambat} terlambat)`)));
    } catch {
      replaceContent(unit);
    }
  }

  function refreshAll() {
    refresh();
    refreshUnit();
  }

  refreshAll();
  setInterval(refreshAll, EVERY);
  window.addEventListener('hashchange', refreshAll);
}
