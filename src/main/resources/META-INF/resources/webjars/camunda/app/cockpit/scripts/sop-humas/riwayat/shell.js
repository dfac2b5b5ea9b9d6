import { address, get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';

const STYLE = 'sop-humas-riwayat';

/** The link in the Cockpit's own navigation. */
export function navigationLink(node) {
  node.append(el('a', { href: '#/riwayat' }, 'Riwayat'));
}

/** The frame of a page of ours; what it is about stands in the window's title as well. */
export function frame(node, title) {
  style();
  document.title = `${title} – SOP Humas`;
  const page = el('main', { class: 'sh-riwayat' }, el('p', { role: 'status' }, 'Memuat …'));
  replaceContent(node, page);
  return page;
}

function style() {
  if (document.getElementById(STYLE)) return;
  document.head.append(el('link', { id: STYLE, rel: 'stylesheet', href: address('/camunda/app/cockpit/styles/riwayat.css') }));
}

/** What went wrong, in the server's own words, and the way on. */
export function showFailure(page, error) {
  replaceContent(page,
    el('div', { class: 'alert alert-danger', role: 'alert' }, error.message),
    el('p', {}, el('a', { href: '#/riwayat' }, 'Ke daftar Riwayat')));
}

/** The part of the address behind its question mark. */
export function searchOf(hash = location.hash) {
  const at = hash.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : hash.slice(at + 1));
}

/** The last part of the path: the id of a run. */
export function idOf(hash = location.hash) {
  return decodeURIComponent(hash.split('?')[0].split('/').pop());
}

/** Asks our interface; null is a refusal that the page can do without. */
export const optional = (path) => get(path).catch((error) => {
  if (error.status === 403 || error.status === 404) return null;
  throw error;
});

/** A status or a fact that is not told by colour alone. */
export const badge = (kind, text) => el('span', { class: `sh-lencana sh-lencana-${kind}` }, text);

export const STATUS_KIND = { BERJALAN: 'jalan', DIJEDA: 'jeda', SELESAI: 'selesai', DIBATALKAN: 'batal' };

/**
 * A moment in a cell, which may be so narrow that the time stands below the day.
 * @param zone as of shortDate
 */
export const moment = (value, zone) => value && el('time', { class: 'sh-waktu' },
  shortDate(value, zone).split(' ').flatMap((part, at) => [at > 0 && ' ', el('span', {}, part)]));

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** What somebody entered or changed: moments as officials write them, all else as it is. */
export const readable = (value) => (MOMENT.test(value ?? '') ? shortDate(value) : value);

/** A table that becomes cards on a phone. */
export function table(heads, rows) {
  return el('div', { class: 'sh-gulir' }, el('table', { class: 'table sh-tabel sh-kartu' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((content, at) => el('td', { 'data-nama': heads[at] }, [content].flat(Infinity))))))));
}

/** On paper nothing is folded away but the calls to the platforms. */
export function openForPrint(page) {
  const folded = () => [...page.querySelectorAll('details:not([open]):not(.sh-tak-cetak)')];
  let opened = [];
  window.matchMedia('print').addEventListener('change', (event) => {
    if (event.matches) {
      opened = folded();
      opened.forEach((each) => { each.open = true; });
    } else {
      opened.forEach((each) => { each.open = false; });
      opened = [];
    }
  });
}
