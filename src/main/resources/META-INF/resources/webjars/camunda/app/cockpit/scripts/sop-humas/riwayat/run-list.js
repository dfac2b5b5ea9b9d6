import { address, get, post, remove } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, freshId, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { loadZone, number } from '../../../../tasklist/scripts/sop-humas/format.js';
import { STATUS_KIND, badge, frame, moment, searchOf, showFailure } from './shell.js';

const FIELDS = ['teks', 'judul', 'sop', 'nomor', 'status', 'terlambat', 'orang', 'peran', 'kanal', 'dari', 'sampai'];
const SIZE = 25;
/** Each change of the address draws the page anew; the keyboard goes on where it was. */
let focused;

/** All runs: the address says what is searched for, so that it can be kept, sent and come back to. */
export async function runList(node) {
  const page = frame(node, 'Riwayat');
  try {
    const [choices, kept] = await Promise.all([get('/api/riwayat/pilihan'), get('/api/riwayat/pencarian'), loadZone()]);
    const wanted = searchOf();
    const results = el('div', { class: 'sh-hasil', 'aria-live': 'polite' }, el('p', {}, 'Mencari …'));
    replaceContent(page,
      el('h1', {}, 'Riwayat'),
      el('p', { class: 'sh-samar' }, 'Semua pelaksanaan SOP, yang berjalan dan yang sudah selesai. Yang Anda buka, cari, dan ekspor dicatat atas nama Anda.'),
      el('p', {}, el('a', { href: '#/riwayat/sop' }, 'Peta dan versi tiap SOP')),
      searchForm(wanted, choices),
      keptSearches(kept, wanted),
      results);
    await showResults(results, wanted);
    restoreFocus(page);
  } catch (error) {
    showFailure(page, error);
  }
}

function go(wanted, from) {
  focused = from;
  const query = [...wanted].filter(([, value]) => value !== '');
  location.hash = `#/riwayat${query.length ? `?${new URLSearchParams(query)}` : ''}`;
}

function restoreFocus(page) {
  if (!focused) return;
  page.querySelector(`[data-fokus="${focused}"]`)?.focus();
  focused = undefined;
}

/** The account of whoever is called by his name; what else was typed stays, for accounts that are gone have runs too. */
function idOf(typed, people) {
  const named = ({ id, nama }) => id !== typed && nama.toLowerCase() === typed.toLowerCase();
  return people.some(({ id }) => id === typed) ? typed : people.find(named)?.id ?? typed;
}

function searchForm(wanted, choices) {
  const value = (name) => wanted.get(name) ?? '';
  const text = (name, attributes = {}) => el('input', { type: 'search', class: 'form-control', name, maxlength: 200, value: value(name), ...attributes });
  const day = (name) => el('input', { type: 'date', class: 'form-control', name, value: value(name) });
  const select = (name, options) => el('select', { class: 'form-control', name },
    el('option', { value: '' }, 'Semua'),
    options.map(({ id, nama }) => el('option', { value: id, selected: id === value(name) }, nama)));
  const people = el('datalist', { id: freshId('orang') }, choices.orang.map(({ id, nama }) => el('option', { value: id }, nama)));
  const form = el('form', { class: 'sh-saring', role: 'search', 'aria-label': 'Cari proses' },
    explained(field('Teks (judul, nomor, catatan, instruksi, komentar)', text('teks'), 'sh-lebar'),
      'Kata dicari dari awalnya. Ditemukan juga: nomor tanpa nol di depannya (123 dalam B-0123), dan kata di belakang pasca-, pra-, antar-, dan sejenisnya.'),
    field('Kata dalam judul', text('judul')),
    field('SOP', select('sop', choices.sop), 'sh-lebar'),
    field('Nomor SOP', text('nomor')),
    field('Keadaan', select('status', choices.status)),
    field('Ketepatan waktu', select('terlambat', [{ id: 'ya', nama: 'Pernah terlambat' }, { id: 'tidak', nama: 'Tanpa keterlambatan' }])),
    field('Orang (nama atau id pengguna)', [text('orang', { list: people.id, autocomplete: 'off' }), people]),
    field('Peran', select('peran', choices.peran)),
    field('Tayang di kanal', select('kanal', choices.kanal)),
    field('Dimulai sejak', day('dari')),
    field('Dimulai sampai', day('sampai')),
    el('div', { class: 'sh-tombol' },
      el('button', { type: 'submit', class: 'btn btn-primary', 'data-fokus': 'cari' }, 'Cari'),
      el('a', { class: 'btn btn-default', href: '#/riwayat' }, 'Kosongkan')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = new URLSearchParams(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
    next.set('orang', idOf(next.get('orang'), choices.orang));
    ['urut', 'arah'].filter((name) => wanted.has(name)).forEach((name) => next.set(name, wanted.get(name)));
    go(next, 'cari');
  });
  return form;
}

function field(label, inputs, className) {
  const [input] = [inputs].flat();
  input.id = freshId('riwayat');
  return el('div', { class: className }, el('label', { for: input.id }, label), inputs);
}

function explained(box, words) {
  const help = el('p', { class: 'sh-penjelasan', id: freshId('penjelasan') }, words);
  box.querySelector('input').setAttribute('aria-describedby', help.id);
  box.append(help);
  return box;
}

function keptSearches(kept, wanted) {
  const box = el('div', { class: 'sh-tersimpan' });
  const refusal = el('div', {});
  const name = el('input', { type: 'text', class: 'form-control', maxlength: 100, id: freshId('simpan') });
  const again = async () => draw(await get('/api/riwayat/pencarian'));
  async function attempt(work) {
    try {
      replaceContent(refusal);
      await work();
      await again();
    } catch (error) {
      replaceContent(refusal, el('div', { class: 'alert alert-danger', role: 'alert' }, error.message));
    }
  }
  const isian = () => new URLSearchParams([...wanted].filter(([key]) => key !== 'halaman')).toString();
  function draw(searches) {
    replaceContent(box,
      el('details', { open: searches.length > 0 },
        el('summary', {}, `Pencarian tersimpan (${searches.length})`),
        searches.length > 0 && el('ul', {}, searches.map((search) => el('li', {},
          el('a', { href: `#/riwayat?${search.isian}` }, search.nama), ' ',
          el('button', { type: 'button', class: 'btn btn-link', onclick: () => attempt(() => remove(`/api/riwayat/pencarian/${encodeURIComponent(search.id)}`)) },
            'Hapus', el('span', { class: 'sr-only' }, ` ${search.nama}`))))),
        el('form', {
          class: 'form-inline',
          onsubmit: (event) => {
            event.preventDefault();
            attempt(async () => {
              await post('/api/riwayat/pencarian', { nama: name.value, isian: isian() });
              name.value = '';
            });
          }
        },
        el('label', { for: name.id }, 'Simpan pencarian ini dengan nama'), ' ', name, ' ',
        el('button', { type: 'submit', class: 'btn btn-default' }, 'Simpan')),
        refusal));
  }
  draw(kept);
  return box;
}

async function showResults(box, wanted) {
  const query = new URLSearchParams([...wanted].filter(([, value]) => value !== ''));
  query.set('ukuran', SIZE);
  let found;
  try {
    found = await get(`/api/riwayat?${query}`);
  } catch (error) {
    replaceContent(box, el('div', { class: 'alert alert-danger', role: 'alert' }, error.message));
    return;
  }
  const total = found.lebih ? `lebih dari ${number(found.jumlah)}` : number(found.jumlah);
  replaceContent(box,
    el('div', { class: 'sh-ringkas' },
      el('p', {}, el('strong', {}, found.jumlah === 0 ? 'Tidak ada proses yang cocok.' : `${total} proses`),
        found.jumlah > 0 && ` · halaman ${number(found.halaman)}${found.lebih ? '' : ` dari ${number(Math.ceil(found.jumlah / SIZE))}`}`),
      found.jumlah > 0 && exports(wanted)),
    found.jumlah === 0 && el('p', {}, 'Kurangi syarat pencarian, atau periksa ejaannya: setiap kata dicari dari awal katanya.'),
    found.proses.length > 0 && table(found.proses, wanted),
    found.jumlah > 0 && pager(found, wanted));
}

function exports(wanted) {
  const link = (path, format, text, what) => {
    const query = new URLSearchParams([...wanted].filter(([key, value]) => FIELDS.includes(key) && value !== ''));
    query.set('format', format);
    return el('a', { class: 'btn btn-default', href: address(`${path}?${query}`), download: '', title: what }, text);
  };
  return el('p', { class: 'sh-ekspor' }, 'Unduh seluruh hasil: ',
    link('/api/riwayat/ekspor', 'xlsx', 'XLSX', 'Buku kerja dengan lembar Riwayat, Langkah, dan Tayangan'), ' ',
    link('/api/riwayat/ekspor', 'csv', 'CSV proses', 'Satu baris tiap proses'), ' ',
    link('/api/riwayat/ekspor/langkah', 'csv', 'CSV langkah', 'Satu baris tiap pelaksanaan langkah'));
}

const COLUMNS = [
  ['judul', 'Judul', 'naik'], ['sop', 'SOP', 'naik'], ['mulai', 'Mulai', 'turun'], ['selesai', 'Selesai', 'turun'],
  ['status', 'Keadaan', 'naik'], ['terlambat', 'Keterlambatan', 'turun'], [null, 'Dikembalikan'], [null, 'Tayang di']
];

function table(runs, wanted) {
  const order = wanted.get('urut') || 'mulai';
  const direction = wanted.get('arah') || 'turun';
  const head = ([key, title, first]) => {
    if (!key) return el('th', { scope: 'col' }, title);
    const active = key === order;
    const next = active ? (direction === 'turun' ? 'naik' : 'turun') : first;
    const sort = () => {
      const changed = new URLSearchParams(wanted);
      changed.set('urut', key);
      changed.set('arah', next);
      changed.delete('halaman');
      go(changed, `urut-${key}`);
    };
    return el('th', { scope: 'col', 'aria-sort': active ? (direction === 'turun' ? 'descending' : 'ascending') : null },
      el('button', { type: 'button', class: 'sh-urut', 'data-fokus': `urut-${key}`, onclick: sort }, title,
        el('span', { 'aria-hidden': 'true' }, active ? (direction === 'turun' ? ' ▼' : ' ▲') : ' ↕')));
  };
  return el('div', { class: 'sh-gulir' }, el('table', { class: 'table sh-tabel sh-kartu' },
    el('caption', { class: 'sr-only' }, 'Proses yang ditemukan'),
    el('thead', {}, el('tr', {}, COLUMNS.map(head))),
    el('tbody', {}, runs.map(row))));
}

function row(run) {
  const cell = (name, ...content) => el('td', { 'data-nama': name }, content.flat(Infinity));
  return el('tr', { class: run.terlambat > 0 ? 'sh-baris-terlambat' : null },
    el('th', { scope: 'row' }, el('a', { href: `#/riwayat/${encodeURIComponent(run.id)}` }, run.judul)),
    cell('SOP', run.sopNama, el('small', {}, [run.nomor, run.versiTag ? `versi ${run.versiTag}` : `versi ${run.versi}`].filter(Boolean).join(' · '))),
    cell('Mulai', moment(run.mulai), run.pemulai && el('small', {}, `oleh ${run.pemulai.nama}`)),
    cell('Selesai', run.selesai ? moment(run.selesai) : '–'),
    cell('Keadaan', badge(STATUS_KIND[run.status], run.statusNama)),
    cell('Keterlambatan', run.terlambat > 0 ? badge('terlambat', `${number(run.terlambat)} kali`) : 'Tidak ada'),
    cell('Dikembalikan', run.kembali > 0 ? `${number(run.kembali)} kali` : 'Tidak'),
    cell('Tayang di', run.kanal.length ? run.kanal.join(', ') : '–'));
}

function pager(found, wanted) {
  const step = (by, text, possible) => el('button', {
    type: 'button', class: 'btn btn-default', disabled: !possible, 'data-fokus': `halaman-${by}`,
    onclick: () => {
      const changed = new URLSearchParams(wanted);
      changed.set('halaman', found.halaman + by);
      go(changed, `halaman-${by}`);
    }
  }, text);
  const more = found.lebih ? found.proses.length === found.ukuran : found.halaman * found.ukuran < found.jumlah;
  return el('nav', { class: 'sh-halaman', 'aria-label': 'Halaman hasil' },
    step(-1, 'Sebelumnya', found.halaman > 1), ' ', step(1, 'Berikutnya', more));
}
