import { get } from './api.js';
import { loadChannels } from './channels.js';
import { claimOrReading } from './claim.js';
import { el, replaceContent } from './dom.js';
import { loadZone } from './format.js';
import { taskHeader } from './header.js';
import { receipt } from './receipt.js';

/** What is asked above each form that is shown. */
const receipts = new WeakMap();

/** What form-js says in English and gives no way to translate. */
const WORDS = new Map([['Field is required.', 'Wajib diisi.']]);

function translate(container) {
  container.querySelectorAll('.fjs-form-field-error li, .fjs-form-field-error').forEach((element) => {
    const text = element.childElementCount === 0 && WORDS.get(element.textContent.trim());
    if (text) element.textContent = text;
  });
}

/** Whether the form asks itself what arrived, as forms did before there was another place to say it. */
const asksItself = (container) => container.querySelector('[id$="Field_kelengkapan-0"]') !== null;

async function addHeader(container) {
  const taskId = new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');
  if (!taskId) return;
  container.lang = 'id';
  const top = el('div', { class: 'sh-kepala sop-humas', lang: 'id' });
  const angularElement = window.angular.element(container);
  container.before(top);
  try {
    await Promise.all([loadChannels(), loadZone()]);
    const [task, arrived] = await Promise.all([get(`/api/tugas/${encodeURIComponent(taskId)}`), receipt(taskId)]);
    top.before(claimOrReading(angularElement.injector().get('camAPI'), taskId, angularElement.scope(), task));
    const isShown = arrived.isSettled() || !asksItself(container);
    if (isShown) receipts.set(container, arrived);
    replaceContent(top, taskHeader(task, taskId, { withContent: true }), isShown && arrived.element);
  } catch (error) {
    replaceContent(top, el('div', { class: 'alert alert-danger', role: 'alert' }, error.message));
  }
}

/** Camunda Forms run no script of ours: the step's mutu baku is put above them when the Tasklist shows one. */
export function watchCamundaForms() {
  new MutationObserver(() => {
    document.querySelectorAll('.fjs-container').forEach((container) => {
      const place = container.closest('[cam-tasklist-form-camunda]') ?? container;
      if (!place.dataset.sopHumas) {
        place.dataset.sopHumas = 'ya';
        addHeader(place);
      }
      translate(container);
    });
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('click', receiveFirst, true);
}

/** The Tasklist's button completes a task when it is said what arrived; what is answered and not recorded yet is recorded first. */
function receiveFirst(event) {
  const button = event.target.closest?.('.form-actions .btn-primary');
  const arrived = button && receipts.get(document.querySelector('[cam-tasklist-form-camunda]'));
  if (!arrived || arrived.isSettled()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  arrived.settle().then((isRecorded) => isRecorded && button.click());
}
