import { el } from './dom.js';
import { receipt } from './receipt.js';

/** Asked in one line; only what lacks asks for words. */
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

/**
 * What a step's form asks besides its own fields, because the SOP counts it: the kelengkapan on top, where it is received and unless that was
 * said already, and the output at the end, where nothing else shows it.
 */
export async function statements(root, step, taskId) {
  const received = await receipt(taskId);
  const done = leavesEvidence(root, step) ? undefined : question(OUTPUT, step.output);
  return {
    received: received.element,
    done: done?.element,
    problems: () => [...received.problems(), ...(done?.problems() ?? [])],
    record: received.record,
    values: () => done?.values() ?? {}
  };
}
