import { isAdministrator } from '../../../../lib/sop-humas/person.js';
import { answered } from './answered.js';
import { get } from './api.js';
import { Attempts } from './attempts.js';
import { loadChannels } from './channels.js';
import { el, enter, freshId, replaceContent } from './dom.js';
import { loadZone, shortDate, zoneName } from './format.js';
import { Draft } from './draft.js';
import { sopHeader, taskHeader } from './header.js';
import { claimOrReading } from './claim.js';
import { handover } from './handover.js';
import { DELAY_REASON, delayReason } from './delay-reason.js';
import { statements } from './statements.js';
import { sentNotice } from './sent-notice.js';

/** The Tasklist shows no message of its own for this one. */
const PREVENTED = 'camForm submission prevented';

/** By this the server knows a start form that is sent again after its answer was lost. */
const START_KEY = 'kunciMulai';

/** Where a form learns what it is about, and what it shows of that. */
const SOP = {
  sheet: (taskId) => `/api/tugas/${encodeURIComponent(taskId)}`,
  header: taskHeader,
  start: (key) => `/api/sop/${encodeURIComponent(key)}`,
  startHeader: sopHeader
};

/** Required fields that are shown and empty. */
function missing(root) {
  return [...root.querySelectorAll('[aria-required="true"]')]
    .filter((field) => !field.closest('[hidden]') && !field.value.trim())
    .map((field) => ({ field, message: `${labelOf(field)} wajib diisi.` }));
}

/**
 * Fields that hold more than they may. They have no maxlength: what is pasted is taken whole, for its author to shorten, and not cut off without a
 * word.
 */
function tooLong(root) {
  return [...root.querySelectorAll('[data-paling-panjang]')]
    .filter((field) => !field.closest('[hidden]') && field.value.length > field.dataset.palingPanjang)
    .map((field) => ({ field, message: `${labelOf(field)} terlalu panjang: ${field.value.length} karakter, paling banyak ${field.dataset.palingPanjang}.` }));
}

function labelOf(field) {
  const label = field.labels?.[0];
  return field.dataset.sebutan ?? label?.querySelector('[data-sebutan]')?.textContent ?? label?.firstChild?.textContent.trim() ?? field.name;
}

const GONE = 'Tugas ini sudah selesai atau sudah bukan tugas Anda lagi, mungkin lewat tab atau perangkat lain. Tidak ada yang dikirim lagi dari sini. '
  + 'Salin isian Anda bila masih diperlukan, lalu buka tugas lain dari daftar tugas.';

/** Nothing that is mended in the form helps. */
const isOver = (problem) => problem?.message === GONE || problem?.message.startsWith('SOP ini sudah dimulai');

const isGone = (error) => /task is null|No matching task/.test(error?.message);

/** Asks whether the task is still there, before anything is saved for it. */
async function requireTask(sheet) {
  try {
    await get(sheet);
  } catch (error) {
    throw error.status === 404 ? new Error(GONE) : error;
  }
}

/** Engine messages come wrapped in an English frame; people get what stands inside it. */
function plainMessage(error) {
  return (error?.message || 'Permintaan gagal diproses.').replace(/^Cannot (?:submit|complete|instantiate)[^:]*:\s*/i, '');
}

/**
 * Takes a form of the Tasklist into care: mutu baku on top, draft kept, required fields checked, errors shown where the button is, one
 * submission at a time. `steps` says what is particular:
 *   ready(context)    fills the form; may be asynchronous
 *   check(context)    further problems as [{field, message}]
 *   collect(context)  values by variable name; may save content first; a rejection is shown and nothing is sent
 *   sent(context)     after the server took it
 *   withContent       true: the run's content can be folded out on top
 *   about             for a process that is no SOP: where its sheets are and what is shown on top, as in SOP below
 * The context is {root, task, sop, draft, user, camForm}.
 */
export function form(camForm, $scope, steps) {
  const about = steps.about ?? SOP;
  const root = camForm.formElement[0];
  const top = el('div', { class: 'sh-kepala' }, el('p', { class: 'text-muted' }, 'Memuat keterangan langkah…'));
  const notice = el('div', {});
  const problems = el('div', { class: 'alert alert-danger sh-galat', role: 'alert', tabindex: '-1', hidden: true });
  root.lang = 'id';
  root.prepend(notice, top);
  root.append(problems);

  const user = $scope.$root.authentication?.name ?? '';
  const key = camForm.taskId ? undefined : camForm.processDefinitionId.split(':')[0];
  const context = { root, camForm, user, draft: new Draft(root, user, camForm.taskId ?? `mulai:${key}`) };

  function show(list) {
    root.querySelectorAll('[aria-invalid="true"]').forEach((field) => field.removeAttribute('aria-invalid'));
    list.forEach(({ field }) => field?.setAttribute('aria-invalid', 'true'));
    replaceContent(problems, el('p', {}, el('strong', {}, isOver(list[0]) ? 'Tidak dapat dikirim lagi' : 'Belum dapat dikirim')), el('ul', {}, list.map(item)));
    problems.hidden = list.length === 0;
    if (list.length) problems.focus();
  }

  function item({ field, message }) {
    const text = field
      ? el('button', { type: 'button', class: 'btn btn-link', onclick: () => reveal(field) }, message)
      : message;
    return el('li', {}, text);
  }

  let said;
  $scope.$on('$destroy', () => context.draft.leave());

  const applied = new Promise((resolve) => camForm.on('variables-applied', resolve));
  // What an earlier step answered must not stand in this step's fields.
  camForm.on('variables-fetched', () => {
    Object.values(camForm.variableManager.variables).forEach((variable) => {
      variable.value = null;
    });
  });
  // A draft of ours is kept anyway; the Tasklist's own would bring values back on top of it.
  camForm.on('store', () => {
    camForm.storePrevented = true;
    context.draft.save();
  });

  async function prepare() {
    await Promise.all([loadChannels(), loadZone()]);
    root.querySelectorAll('[data-zona]').forEach((place) => replaceContent(place, zoneName()));
    if (camForm.taskId) {
      context.task = await get(about.sheet(camForm.taskId));
      replaceContent(top, about.header(context.task, camForm.taskId, steps));
      if (about === SOP) {
        said = await statements(root, context.task.langkah, camForm.taskId);
        top.after(said.received);
        if (said.done) problems.before(said.done);
      }
      if (context.task.terlambat) problems.before(delayReason());
      bringIntoView(root);
      if (!context.task.jeda) {
        notice.append(claimOrReading(camForm.client, camForm.taskId, $scope, context.task));
        if (context.task.bolehDiambil !== false || isAdministrator()) notice.append(handover(camForm.taskId));
      }
    } else {
      context.sop = await get(about.start(key));
      replaceContent(top, about.startHeader(context.sop));
    }
    await applied;
    const found = context.draft.find();
    await steps.ready?.(context);
    context.draft.watch();
    if (context.draft.restore(enter)) notice.append(restoredNotice(context.draft, found));
    root.dataset.siap = 'ya';
  }

  const ready = prepare().catch((error) => {
    replaceContent(top, el('div', { class: 'alert alert-danger', role: 'alert' }, plainMessage(error)));
    throw error;
  });
  ready.catch(() => {}); // shown above; a submission meets it again

  const send = camForm.submit;
  let busy = false;

  async function submit(done) {
    try {
      await ready;
      const list = context.task?.jeda
        ? [{ message: 'Pelaksanaan SOP ini sedang dijeda. Isian Anda tetap tersimpan; kirimlah setelah dilanjutkan.' }]
        : [...(said?.problems() ?? []), ...missing(root), ...tooLong(root), ...(steps.check?.(context) ?? [])];
      show(list);
      if (list.length) throw new Error(PREVENTED);
      if (camForm.taskId) await requireTask(about.sheet(camForm.taskId));
      await said?.record();
      const values = (await steps.collect?.(context)) ?? {};
      for (const [name, value] of Object.entries(values)) {
        root.querySelector(`[cam-variable-name="${name}"]`).value = value ?? '';
      }
    } catch (error) {
      if (error.message !== PREVENTED) show([{ field: error.field, message: plainMessage(error) }]);
      finish(() => done?.(new Error(PREVENTED)));
      return;
    }
    const sending = (answer) => send.call(camForm, answer);
    answered(camForm.client, camForm.taskId ? 'task' : 'process-definition', '/submit-form', sending, (error, result) => {
      if (error) show([{ message: isGone(error) ? GONE : plainMessage(error) }]);
      else {
        context.draft.end();
        if (context.task) sentNotice(sentText(context.task)); // of a start the Tasklist itself tells
        steps.sent?.(context);
      }
      // Told of the error, the Tasklist would say it once more, and of a task that is gone take the form away with all that was typed.
      finish(() => done?.(error ? new Error(PREVENTED) : error, result));
    });
  }

  function finish(callback) {
    busy = false;
    $scope.$evalAsync(callback);
  }

  camForm.submit = (done) => {
    if (busy) return;
    busy = true;
    submit(done);
  };

  function startKey(sent) {
    const attempts = new Attempts(context.draft.kept[START_KEY]);
    const key = attempts.key(Object.entries(sent).map(([name, { value }]) => [name, value]), []);
    context.draft.keep(START_KEY, attempts.state);
    return key;
  }

  // Everything the form names is sent, also when it equals what an earlier step sent: the answer is this step's. Empty is sent as nothing.
  const parse = camForm.parseVariables;
  camForm.parseVariables = () => {
    Object.values(camForm.variableManager.variables).forEach((variable) => {
      variable.originalValue = NaN;
    });
    const sent = parse.call(camForm);
    Object.assign(sent, said?.values());
    const reason = root.querySelector(`[name="${DELAY_REASON}"]`);
    if (reason) sent[DELAY_REASON] = { value: reason.value.trim(), type: 'String' };
    Object.values(sent).forEach((variable) => {
      if (variable.value === '') variable.value = null;
    });
    if (about === SOP && !camForm.taskId) sent[START_KEY] = { value: startKey(sent), type: 'String' };
    return sent;
  };
}

const sentText = ({ langkah, judul }) => ['Tugas selesai dan terkirim', langkah?.nama, judul].filter(Boolean).join(' – ');

function reveal(field) {
  field.closest('details')?.setAttribute('open', '');
  field.focus();
}

/** On a phone the Tasklist puts the chosen task below its list. */
function bringIntoView(root) {
  if (window.matchMedia('(max-width: 767px)').matches) root.closest('[cam-tasklist-task]')?.scrollIntoView();
}

function restoredNotice(draft, found) {
  const id = freshId('draf');
  const box = el(
    'div',
    { class: 'alert alert-info', role: 'status', id },
    `Isian Anda yang belum dikirim (${shortDate(new Date(found.waktu).toISOString())}) telah dipulihkan. Berkas perlu dipilih lagi. `,
    el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: discard }, 'Buang isian itu')
  );
  function discard() {
    const original = JSON.parse(draft.untouched);
    draft.found = { isian: original };
    draft.restore(enter);
    draft.kept = {};
    draft.save();
    box.remove();
  }
  return box;
}
