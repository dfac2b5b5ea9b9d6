import { get } from './api.js';
import { el, replaceContent } from './dom.js';
import { loadZone, shortDate } from './format.js';

/** As many as the interface tells of at once. */
const AT_ONCE = 100;
/** Milliseconds: cards come up together, and are asked about together. */
const TOGETHER = 50;
/** Milliseconds: working time runs, and somebody else may pause a run, while the list stands open. */
const AGAIN = 60_000;

let cards = [];
let waiting;

/** What a task's card in the list tells besides: that it is paused, its working time, and in whose place one does it. */
export function taskCard(node, taskId) {
  const box = el('div', { class: 'sh-kartu-tugas' });
  node.append(box);
  cards.push({ taskId, box });
  clearTimeout(waiting);
  waiting = setTimeout(ask, TOGETHER);
}

async function ask() {
  clearTimeout(waiting);
  cards = cards.filter((card) => card.box.isConnected);
  waiting = cards.length ? setTimeout(ask, AGAIN) : undefined;
  if (!cards.length || document.hidden) return;
  try {
    await loadZone();
    for (let from = 0; from < cards.length; from += AT_ONCE) {
      const asked = cards.slice(from, from + AT_ONCE);
      const told = await get(`/api/tugas?id=${asked.map((card) => encodeURIComponent(card.taskId)).join(',')}`);
      const byId = new Map(told.map((each) => [each.id, each]));
      asked.forEach((card) => replaceContent(card.box, lines(byId.get(card.taskId))));
    }
  } catch {
    // The list itself stands; what is told besides comes with the next round.
  }
}

function lines(task) {
  if (!task) return [];
  const time = task.sisaWaktu && `${task.terlambat ? 'Terlambat' : 'Sisa waktu'} ${task.sisaWaktu}`;
  return [
    task.dijedaSejak && el('span', { class: 'sh-tanda sh-tanda-jeda' }, `Dijeda sejak ${shortDate(task.dijedaSejak)}`),
    time && el('span', { class: `sh-tanda${task.terlambat ? ' sh-tanda-terlambat' : ''}` }, time),
    task.sebagai && el('span', { class: 'sh-tanda sh-tanda-wakil' }, `Sebagai ${task.sebagai}`)
  ];
}
