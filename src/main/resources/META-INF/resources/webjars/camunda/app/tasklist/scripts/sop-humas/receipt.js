import { get, post } from './api.js';
import { el, foldOut, freshId, replaceContent } from './dom.js';
import { shortDate } from './format.js';

const NOTE_LIMIT = 2000;
const UNANSWERED = 'Nyatakan apakah kelengkapan diterima lengkap.';
const required = () => el('span', { class: 'sh-wajib' }, '(wajib)');

/**
 * What arrived of what a step needs: asked of whoever receives the task, taken down at once and shown from then on; it may be corrected as
 * long as the task is open. Resolves to
 *   element     to be shown
 *   problems()  what is missing, as [{field, message}]; nothing where it was said
 *   record()    takes down what is answered and not recorded yet; rejects with the server's reason
 *   isSettled() whether nothing is left to record: it was said, or is not the reader's to say
 *   settle()    records what is answered, or says in its place what is missing; resolves to whether it is recorded
 */
export async function receipt(taskId) {
  const path = `/api/tugas/${encodeURIComponent(taskId)}/kelengkapan`;
  const element = el('div', { class: 'sh-penerimaan' });
  let sheet;
  let asked;

  async function load() {
    sheet = await get(path);
    show();
  }

  function show() {
    const [latest, ...earlier] = sheet.pernyataan;
    asked = undefined;
    if (latest) replaceContent(element, stated(latest, earlier));
    else if (sheet.boleh) ask();
    else replaceContent(element, el('p', { class: 'text-muted' }, `${sheet.kelengkapan}. Belum dinyatakan apakah sudah diterima lengkap.`));
  }

  function ask(corrected) {
    asked = question(sheet, corrected, { save, cancel: corrected && show });
    replaceContent(element, asked.element);
  }

  async function save() {
    try {
      await post(path, asked.answer());
    } catch (refused) {
      if (refused.status === 409) {
        // Somebody else was quicker: what he said is shown, with the reason.
        await load().catch(() => {});
        element.prepend(el('p', { class: 'text-danger', role: 'alert' }, refused.message));
      }
      throw refused;
    }
    await load();
  }

  function stated(latest, earlier) {
    const correct = sheet.boleh && el('button', { type: 'button', class: 'btn btn-link', onclick: () => ask(latest) }, 'Koreksi');
    return el('div', { class: `sh-keputusan sh-dinyatakan${latest.yangKurang ? ' sh-tidak' : ''}` },
      el('p', {}, el('strong', {}, latest.yangKurang ? 'Kelengkapan kurang: ' : 'Kelengkapan lengkap: '), latest.yangKurang ?? sheet.kelengkapan),
      statementFoot(latest),
      correct,
      earlier.length > 0 && foldOut(`Pernyataan sebelumnya (${earlier.length})`, () => earlier.map((each) => el('div', {},
        el('p', {}, each.yangKurang ? `Kurang: ${each.yangKurang}` : 'Lengkap'), statementFoot(each)))));
  }

  await load();
  return {
    element,
    problems: () => (asked && !asked.isAnswered() && !asked.isCorrection ? [asked.unanswered] : []),
    record: async () => {
      if (asked?.isAnswered()) await save();
    },
    isSettled: () => !asked || (asked.isCorrection && !asked.isAnswered()),
    settle: () => asked.record()
  };
}

function statementFoot(each) {
  const words = [`Dinyatakan oleh ${each.namaOleh}`, each.sebagai, shortDate(each.pada), !each.yangKurang && each.catatan].filter(Boolean).join(' · ');
  return el('p', { class: 'text-muted' }, words);
}

/** One question, or, where what was said is corrected, the same with what has changed. */
function question({ kelengkapan, butir }, corrected, { save, cancel }) {
  const [note, items] = [freshId('catatanKelengkapan'), freshId('butir')];
  const several = butir.length > 1;
  const radios = ['lengkap', 'tidak'].map((value) => el('input', { type: 'radio', name: 'kelengkapan', value }));
  const boxes = several ? butir.map((value) => el('input', { type: 'checkbox', name: 'butirDiterima', value })) : [];
  const words = el('textarea', { id: note, name: 'catatanKelengkapan', class: 'form-control', rows: 2, 'data-paling-panjang': NOTE_LIMIT });
  const label = el('label', { for: note });
  const more = el('div', { class: 'form-group', hidden: true }, label, words);
  const lacks = el('p', { class: 'help-block', role: 'status', hidden: true });
  const answer = el('p', { class: 'text-danger', role: 'alert' });
  const button = el('button', { type: 'button', class: 'btn btn-default', disabled: true, onclick: record }, corrected ? 'Catat koreksi' : 'Catat penerimaan');
  const choice = (input, text) => el('div', { class: input.type }, el('label', {}, input, ` ${text}`));
  const unanswered = { field: radios[0], message: UNANSWERED };

  const element = el('fieldset', { class: 'sh-pernyataan' },
    el('legend', {}, several ? 'Kelengkapan ' : `Kelengkapan: ${kelengkapan} `, !corrected && required()),
    several && el('div', { class: 'sh-butir', role: 'group', 'aria-labelledby': items },
      el('p', { id: items, class: 'help-block' }, 'Centang yang sudah diterima:'), boxes.map((box) => choice(box, box.value))),
    el('div', { class: 'sh-pilihan' }, choice(radios[0], 'Lengkap'), choice(radios[1], 'Tidak lengkap')),
    lacks, more,
    el('div', { class: 'sh-tombol' }, button, cancel && el('button', { type: 'button', class: 'btn btn-link', onclick: cancel }, 'Batal')),
    !corrected && el('p', { class: 'help-block' }, 'Catat begitu tugas diterima; waktu dan nama Anda ikut tercatat, dan tidak ditanyakan lagi saat tugas diselesaikan.'),
    answer);

  const chosen = () => radios.find((radio) => radio.checked)?.value;
  const missing = () => boxes.filter((box) => !box.checked).map((box) => box.value);

  function follow(event) {
    if (boxes.includes(event.target)) {
      if (!missing().length) radios[0].checked = true;
      else if (radios[0].checked) radios[1].checked = true;
    } else if (event.target === radios[0]) boxes.forEach((box) => { box.checked = true; });
    else if (event.target === radios[1] && !missing().length) boxes.forEach((box) => { box.checked = false; });
    adapt();
  }

  /** What is asked for in words: what lacks, where no item says it; of a correction, what has changed. */
  function adapt() {
    const lacking = chosen() === 'tidak';
    const mandatory = lacking ? !several : Boolean(corrected);
    const title = !lacking ? 'Apa yang berubah?' : several ? 'Keterangan' : 'Apa yang tidak lengkap?';
    more.hidden = !(lacking || (corrected && chosen()));
    replaceContent(label, `${title} `, mandatory && required());
    words.setAttribute('aria-required', String(mandatory));
    words.dataset.sebutan = title;
    lacks.hidden = !lacking || !several;
    lacks.textContent = `Dicatat kurang: ${missing().join(', ')}.`;
    button.disabled = !chosen();
    if (chosen() && answer.textContent === UNANSWERED) answer.textContent = '';
  }

  /** What stands in the way of recording it; undefined where nothing does. */
  function obstacle() {
    if (!chosen()) return unanswered;
    const isEmpty = words.getAttribute('aria-required') === 'true' && !more.hidden && !words.value.trim();
    return isEmpty ? { field: words, message: `${words.dataset.sebutan} wajib diisi.` } : undefined;
  }

  async function record() {
    const found = obstacle();
    answer.textContent = found?.message ?? '';
    if (found) {
      found.field.focus();
      return false;
    }
    button.disabled = true;
    try {
      await save();
      return true;
    } catch (refused) {
      answer.textContent = refused.message;
      button.disabled = false;
      return false;
    }
  }

  element.addEventListener('change', follow);
  return {
    element,
    unanswered,
    isCorrection: Boolean(corrected),
    isAnswered: () => Boolean(chosen()),
    record,
    answer: () => ({
      kelengkapan: chosen(),
      kurang: chosen() === 'tidak' ? missing() : [],
      catatan: more.hidden ? null : words.value.trim(),
      mengoreksi: corrected?.id
    })
  };
}
