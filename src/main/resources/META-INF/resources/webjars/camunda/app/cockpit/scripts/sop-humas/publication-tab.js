import { isAdministrator } from '../../../../lib/sop-humas/person.js';
import { get, post } from '../../../tasklist/scripts/sop-humas/api.js';
import { el, foldOut, freshId, replaceContent } from '../../../tasklist/scripts/sop-humas/dom.js';
import { loadZone, shortDate } from '../../../tasklist/scripts/sop-humas/format.js';
import { link } from '../../../tasklist/scripts/sop-humas/materi-view.js';
import { STATUS } from '../../../tasklist/scripts/sop-humas/publication.js';
import { phaseName, verdictName } from './riwayat/words.js';

/** Where the posts of a run stand; shown on the run itself and on each posting process that it called. */
export async function publicationTab(node, api, processInstanceId) {
  const box = el('div', { class: 'sh-penayangan', style: 'padding: 1rem; overflow: auto; height: 100%' }, 'Memuat …');
  replaceContent(node, box);
  try {
    const [run] = await Promise.all([sopRun(api, processInstanceId), loadZone()]);
    await show(box, run);
  } catch (error) {
    replaceContent(box, alertBox(error.message));
  }
}

/** A posting process is called by its SOP's run, and the posts belong to that. */
async function sopRun(api, processInstanceId) {
  const answer = await fetch(`${api.engineApi}/history/process-instance/${processInstanceId}`, { headers: { Accept: 'application/json' } });
  const instance = answer.ok ? await answer.json() : {};
  return instance.rootProcessInstanceId ?? processInstanceId;
}

async function show(box, run) {
  const posts = await get(`/api/publikasi?processInstanceId=${encodeURIComponent(run)}`);
  const again = () => show(box, run).catch((error) => replaceContent(box, alertBox(error.message)));
  replaceContent(box, posts.length === 0
    ? el('p', {}, 'Belum ada yang ditayangkan oleh proses ini.')
    : [el('p', {}, el('strong', {}, `${posts.filter((each) => each.status === 'PUBLISHED').length} dari ${posts.length} sudah tayang`)),
      ...posts.map((each) => card(each, again))]);
}

function card(publication, again) {
  return el('section', { style: 'border-top: 1px solid #ccc; padding: .75rem 0' },
    el('h4', {}, `${publication.kanal} – ${STATUS[publication.status] ?? publication.status}`),
    el('p', {}, `Versi ${publication.versi}, ${publication.percobaan} kali dikirim, ${shortDate(publication.waktu)}`,
      publication.url && [' – ', link(publication.url)].flat()),
    publication.pesan && el('p', {}, publication.pesan),
    foldOut('Bukti', () => evidence(publication.id)),
    publication.status !== 'PUBLISHED' && isAdministrator() && foldOut('Selesaikan penayangan ini', () => settlement(publication, again)));
}

async function evidence(id) {
  const proof = await get(`/api/publikasi/${encodeURIComponent(id)}/bukti`);
  return [
    facts([
      ['Akun', proof.akun],
      ['SHA-256 materi', proof.publikasi.sha256],
      ['Disetujui', proof.disetujuiOleh && `${proof.disetujuiOleh}, ${shortDate(proof.disetujuiPada.setempat)}`],
      ['Perilisan', proof.dirilisOleh && `dirilis tanpa persetujuan tersendiri oleh ${proof.dirilisOleh}, ${shortDate(proof.dirilisPada.setempat)}`],
      ['Id pada platform', proof.publikasi.remoteId],
      ['Waktu menurut platform', proof.waktuPlatform && shortDate(proof.waktuPlatform.setempat)],
      ['Yang dibaca publik', proof.teksTerbaca],
      ['Dibaca kembali', proof.dibacaPada && shortDate(proof.dibacaPada.setempat)]
    ]),
    proof.berkas.length > 0 && el('p', {}, 'Berkas:'),
    el('ul', {}, proof.berkas.map((file) => el('li', {}, `${file.nama} – ${file.sha256}`,
      file.kirim && file.kirim.sha256 !== file.sha256 && `; yang dikirim: ${file.kirim.nama} – ${file.kirim.sha256}`))),
    proof.penyelesaian.length > 0 && el('p', {}, 'Putusan petugas:'),
    el('ul', {}, proof.penyelesaian.map((said) => el('li', {},
      [verdictName(said.putusan) ?? said.putusan, said.oleh, shortDate(said.pada.setempat), said.tautan, said.alasan].filter(Boolean).join(' · ')))),
    proof.panggilan.length > 0 && table(proof.panggilan)
  ].filter(Boolean);
}

function facts(pairs) {
  return el('dl', {}, pairs.filter(([, value]) => value).map(([term, value]) =>
    [el('dt', {}, term), el('dd', { style: 'white-space: pre-wrap; overflow-wrap: anywhere' }, value)]).flat());
}

function table(calls) {
  const heads = ['Waktu', 'Tahap', 'Permintaan', 'Kode', 'Jawaban'];
  return el('table', { class: 'table table-condensed' },
    el('caption', {}, 'Panggilan ke platform'),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, calls.map((call) => el('tr', {},
      el('td', {}, shortDate(call.waktu.setempat)), el('td', {}, phaseName(call.tahap)),
      el('td', { style: 'overflow-wrap: anywhere' }, `${call.metode} ${call.alamat}`, call.permintaan && el('pre', {}, call.permintaan)),
      el('td', {}, call.status === null ? '–' : String(call.status), call.jejak && el('div', {}, call.jejak)),
      el('td', {}, call.jawaban && el('pre', {}, call.jawaban))))));
}

/** Only who has looked on the platform knows; the words say what each choice leads to. */
function settlement(publication, again) {
  const name = freshId('putusan');
  const linkField = el('input', { type: 'url', class: 'form-control', id: freshId('tautan'), placeholder: 'https://' });
  const knownField = el('textarea', { class: 'form-control', id: freshId('keterangan'), rows: 2 });
  const reasonField = el('textarea', { class: 'form-control', id: freshId('alasan'), rows: 2 });
  const refusal = el('div', {});
  const choices = [
    ['sudahTayang', 'Sudah tayang: tautannya …',
      [field('Tautan kiriman', linkField), field('Keterangan bagaimana dipastikan (surel dan WhatsApp tidak memberi tautan)', knownField)]],
    ['belumTayang', 'Belum tayang: kirim lagi', null],
    ['dibatalkan', 'Dibatalkan: alasannya …', field('Alasan', reasonField)]
  ];
  async function send(event) {
    event.preventDefault();
    const chosen = event.target.querySelector('input:checked');
    if (!chosen) return replaceContent(refusal, alertBox('Pilih salah satu putusan.'));
    try {
      await post(`/api/publikasi/${encodeURIComponent(publication.id)}/penyelesaian`,
        { putusan: chosen.value, tautan: linkField.value || null, alasan: (chosen.value === 'sudahTayang' ? knownField : reasonField).value || null });
      return again();
    } catch (error) {
      return replaceContent(refusal, alertBox(error.message));
    }
  }
  return el('form', { onsubmit: send },
    el('p', {}, 'Lihat dahulu pada platform apakah kiriman ini sudah ada. Putusan dan nama Anda dicatat.'),
    choices.map(([value, text, more]) => el('div', { class: 'radio' },
      el('label', {}, el('input', { type: 'radio', name, value }), ' ', text), more)),
    refusal,
    el('button', { type: 'submit', class: 'btn btn-primary' }, 'Simpan putusan'));
}

function field(text, input) {
  return el('div', {}, el('label', { for: input.id }, text), input);
}

function alertBox(message) {
  return el('div', { class: 'alert alert-danger', role: 'alert' }, message);
}
