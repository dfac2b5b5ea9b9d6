import { get } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { loadZone, number, shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { frame, searchOf, showFailure, table } from './shell.js';
import { deployedBy, go, oneOf, periodFields, sopAddress, versionName } from './sop-parts.js';

const FIELDS = ['dari', 'sampai'];

/** All SOPs, with how many versions and runs each has. */
export async function sopList(node) {
  const page = frame(node, 'SOP');
  const wanted = searchOf();
  const results = el('div', { 'aria-live': 'polite' }, el('p', {}, 'Memuat …'));
  replaceContent(page,
    el('p', { class: 'sh-tak-cetak' }, el('a', { href: '#/riwayat' }, '← Riwayat')),
    el('h1', {}, 'Peta dan versi SOP'),
    el('p', { class: 'sh-samar' }, 'Semua SOP yang terpasang: seberapa sering dilaksanakan, di langkah mana waktu terpakai, dan apa yang berubah antarversi.'),
    form(wanted),
    results);
  try {
    const [found] = await Promise.all([get(`/api/riwayat/sop?${oneOf(wanted, FIELDS)}`), loadZone()]);
    page.querySelectorAll('input[type=date]').forEach((field) => { field.value = found[field.name]; });
    replaceContent(results, found.sop.length === 0 ? el('p', {}, 'Belum ada SOP yang terpasang.') : list(found));
  } catch (error) {
    if (error.status === 403) showFailure(page, error);
    else replaceContent(results, el('div', { class: 'alert alert-danger', role: 'alert' }, error.message));
  }
}

function form(wanted) {
  const element = el('form', { class: 'sh-saring', 'aria-label': 'Periode' },
    periodFields(wanted),
    el('div', { class: 'sh-tombol' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Tampilkan')));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    go('#/riwayat/sop', FIELDS.map((name) => [name, element.elements[name].value]));
  });
  return element;
}

function list(found) {
  const period = new URLSearchParams({ dari: found.dari, sampai: found.sampai });
  return table(['SOP', 'Nomor', 'Versi terbaru', 'Versi terpasang', 'Dimulai dalam periode', 'Sedang berjalan', 'Riwayat'], found.sop.map(({ sop, versi, terbaru, dimulai, berjalan }) => [
    [el('a', { href: `${sopAddress(sop.key)}?${period}` }, sop.nama), el('small', {}, sop.instansi ?? '')],
    sop.nomor,
    [versionName(terbaru), el('small', {}, `${shortDate(terbaru.dipasang)}, ${deployedBy(terbaru)}`)],
    number(versi),
    `${number(dimulai)} proses`,
    `${number(berjalan)} proses`,
    el('a', { href: `#/riwayat?sop=${encodeURIComponent(sop.key)}` }, 'Daftar proses', el('span', { class: 'sr-only' }, ` ${sop.nama}`))
  ]));
}
