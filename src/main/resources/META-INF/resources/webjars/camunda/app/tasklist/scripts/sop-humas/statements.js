import { el } from './dom.js';

/** What the SOP counts besides time: each is asked in one line, and only what lacks asks for words. */
const INPUT = {
  name: 'kelengkapan', note: 'catatanKelengkapan', title: 'Kelengkapan',
  answers: [['lengkap', 'Lengkap'], ['tidak', 'Tidak lengkap']], lacking: 'Apa yang tidak lengkap?', missing: 'Nyatakan apakah kelengkapan diterima lengkap.'
};
const OUTPUT = {
  name: 'output', note: 'catatanOutput', title: 'Output',
  answers: [['ada', 'Sudah ada'], ['tidak', 'Belum ada']], lacking: 'Mengapa output belum ada?', missing: 'Nyatakan apakah output sudah ada.'
};

function question({ name, note, title, answers, lacking, missing }, text) {
  const words = el('textarea', { id: note, name: note, class: 'form-control', rows: 2, 'data-paling-panjang': 2000, 'aria-required': 'true', 'data-sebutan': lacking });
  const more = el('div', { class: 'form-group', hidden: true }, el('label', { for: note }, `${lacking} `, el('span', { class: 'sh-wajib' }, '(wajib)')), words);
  const radios = answers.map(([value]) => el('input', { type: 'radio', name, value }));
  const element = el('fieldset', { class: 'sh-pernyataan' },
    el('legend', {}, `${title}: ${text} `, el('span', { class: 'sh-wajib' }, '(wajib)')),
    el('div', { class: 'sh-pilihan' }, answers.map(([, label], i) => el('div', { class: 'radio' }, el('label', {}, radios[i], ` ${label}`)))),
    more);
  element.addEventListener('change', () => { more.hidden = !radios[1].checked; });
  const chosen = () => radios.find((radio) => radio.checked)?.value;
  return {
    element,
    problems: () => (chosen() ? [] : [{ field: radios[0], message: missing }]),
    values: () => ({ [name]: { value: chosen(), type: 'String' }, [note]: { value: radios[1].checked ? words.value.trim() : '', type: 'String' } })
  };
}

/** A form that leaves evidence of its output (a disposition, content, a decision, documents) does not ask whether it is there. */
function leavesEvidence(root, step) {
  return step.menyusun || step.merevisi || step.memutuskan || step.menayangkan?.length > 0
    || root.querySelector('[cam-variable-name="instruksi"], [data-berkas]') !== null;
}

/** What a step's form asks: the kelengkapan on top, where it is received, and the output at the end, where nothing else shows it. */
export function statements(root, step) {
  const received = question(INPUT, step.kelengkapan);
  const all = leavesEvidence(root, step) ? [received] : [received, question(OUTPUT, step.output)];
  return {
    received: received.element,
    done: all[1]?.element,
    problems: () => all.flatMap((each) => each.problems()),
    values: () => Object.assign({}, ...all.map((each) => each.values()))
  };
}
