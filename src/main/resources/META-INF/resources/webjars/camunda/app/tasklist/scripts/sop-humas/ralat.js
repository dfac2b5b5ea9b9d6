import { channelName } from './channels.js';
import { differenceView } from './changes-view.js';
import { el, foldOut, freshId } from './dom.js';
import { longDate, shortDate } from './format.js';
import { decisionList } from './header.js';
import { link } from './materi-view.js';

const KINDS = { ralat: 'Ralat: isinya diganti', tarik: 'Penarikan: kirimannya dihapus' };
const STATUS = {
  DIMINTA: 'menunggu', DITOLAK: 'ditolak', DIBATALKAN: 'dibatalkan', DIKERJAKAN: 'sedang dikerjakan', GAGAL: 'belum berhasil, dicoba lagi',
  DENGAN_TANGAN: 'perlu dikerjakan sendiri', SELESAI: 'selesai'
};

const fact = (term, ...description) => [el('dt', {}, term), el('dd', {}, ...description)];

/** A post as people recognise it: where it is, and its address. */
const place = (post) => [channelName(post.kanal), post.url && [': ', link(post.url)]].flat(2).filter(Boolean);

function header(task) {
  return [
    el('p', { class: 'sh-sop' }, el('strong', {}, 'Ralat atau penarikan'), el('br'), `${task.sop.nama} – SOP Nomor ${task.sop.nomor}`),
    el('h3', { class: 'sh-judul' }, task.judul),
    el('dl', { class: 'sh-mutu-baku' },
      fact('Diusulkan', KINDS[task.jenis]),
      fact('Alasan', el('span', { class: 'sh-teks' }, task.alasan)),
      fact('Oleh', `${task.pengusul}, ${longDate(task.dimintaPada)}`),
      fact('Kiriman', el('ul', { class: 'sh-kiriman' },
        task.kiriman.map((post) => el('li', {}, place(post), ` (${STATUS[post.status] ?? post.status})`)))))
  ];
}

/** What the forms of this process have in place of an SOP's step: where their sheet is, and what is shown on top. */
export const ralat = Object.freeze({
  sheet: (taskId) => `/api/ralat/tugas/${encodeURIComponent(taskId)}`,
  header,
  start: () => '/api/ralat/pilihan',
  startHeader: () => el('p', {},
    'Usulkan agar kiriman yang sudah tayang diralat (isinya diganti) atau ditarik (dihapus). Usulan ini diputuskan oleh pejabat yang berwenang pada SOP-nya; sebelum disetujui, yang tayang tidak berubah.')
});

/** A version as it is read. */
function content(version) {
  return el('article', { class: 'sh-materi' },
    el('p', { class: 'text-muted' }, `Versi ${version.versi}`),
    el('h3', {}, version.judul),
    version.isi && el('p', { class: 'sh-teks' }, version.isi),
    version.tautan && el('p', {}, 'Tautan: ', link(version.tautan)),
    Object.entries(version.teks).map(([channel, text]) => [el('h4', {}, `Teks khusus ${channelName(channel)}`), el('p', { class: 'sh-teks' }, text)]).flat(),
    version.berkas.length > 0 && el('p', {}, `Berkas: ${version.berkas.join(', ')}`));
}

/** What is public now, and what will be there instead. */
export function ralatChanges(task) {
  const before = foldOut('Yang tayang sekarang', () => content(task.sekarang), { open: task.jenis === 'tarik' });
  if (task.jenis === 'tarik') {
    return [el('p', { class: 'alert alert-warning' },
      'Bila disetujui, kiriman di atas dihapus dari kanalnya sejauh platformnya mengizinkan. Alamat artikel di portal akan menyatakan bahwa artikel telah ditarik.'), before];
  }
  return [
    before,
    task.menjadi && foldOut('Yang akan tayang', () => content(task.menjadi)),
    task.perubahan && foldOut('Perubahannya', () => differenceView(task.perubahan), { open: true })
  ].filter(Boolean);
}

/** What the platform's own people would do: its address, what to do there, and for a correction what it is to say. */
export function ralatByHand(task) {
  const [post] = task.kiriman;
  return [
    el('p', {}, el('strong', {}, 'Kiriman di '), place(post)),
    el('p', { class: 'alert alert-info' }, post.catatan),
    task.menjadi && foldOut('Isi yang telah disetujui', () => content(task.menjadi), { open: true })
  ].filter(Boolean);
}

/** Earlier refusals, for who corrects once more. */
export const ralatRefusals = (task) => decisionList(task.keputusan, { onlyRefusals: true });

/** The runs to choose from, and the posts of the one that was chosen, all of them ticked. */
export function ralatChoice(runs) {
  const id = freshId('pelaksanaan');
  const posts = el('div', { class: 'sh-pilih-kiriman' });
  const choice = el('select', { id, name: 'pilihanPelaksanaan', class: 'form-control', 'aria-required': 'true', 'data-sebutan': 'Materi yang sudah tayang', onchange: draw },
    el('option', { value: '' }, runs.length ? 'Pilih materi' : 'Tidak ada yang sedang tayang'),
    runs.map((run) => el('option', { value: run.prosesSop }, `${run.judul} (${shortDate(run.waktu)})`)));

  function draw() {
    const run = runs.find((each) => each.prosesSop === choice.value);
    posts.replaceChildren(...(run ? [
      el('p', { class: 'help-block' }, run.sop),
      el('fieldset', {}, el('legend', {}, 'Kiriman ', el('span', { class: 'sh-wajib' }, '(wajib)')), run.kiriman.map(tick))
    ] : []));
  }

  // The link stands beside the label: a click on it opens the post and does not untick it.
  function tick(post) {
    return el('div', { class: 'checkbox' },
      el('label', {}, el('input', { type: 'checkbox', name: `kiriman.${post.id}`, value: post.id, checked: true }), ` ${channelName(post.kanal)}, ${shortDate(post.waktu)}`),
      post.url && [' ', el('span', { class: 'sh-tautan' }, link(post.url))]);
  }

  return {
    element: el('div', { class: 'form-group' },
      el('label', { for: id }, 'Materi yang sudah tayang ', el('span', { class: 'sh-wajib' }, '(wajib)')), choice, posts),
    run: () => choice.value,
    chosen: () => [...posts.querySelectorAll('input:checked')].map((box) => box.value),
    problems() {
      const [first] = posts.querySelectorAll('input');
      return first && !this.chosen().length ? [{ field: first, message: 'Pilih sedikitnya satu kiriman.' }] : [];
    }
  };
}
