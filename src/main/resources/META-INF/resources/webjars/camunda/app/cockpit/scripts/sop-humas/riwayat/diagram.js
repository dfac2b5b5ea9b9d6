import { el, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { shortDate } from '../../../../tasklist/scripts/sop-humas/format.js';
import { bpmnCanvas, note } from './canvas.js';
import { movedTo, passedFlows, taken, visits } from './path.js';

/** Half of a count's height and width, in the diagram's own measure. */
const HALF = 11;

/** The diagram of the version the run has run on, with the way it took. */
export function diagram(api, run) {
  const way = el('div', {});
  return bpmnCanvas(api, run.proses.processDefinitionId, {
    label: `Diagram alur ${run.proses.sopNama} dengan jalan yang ditempuh. Rinciannya ada dalam lini masa.`,
    mark: (viewer) => {
      mark(viewer, run);
      replaceContent(way, run.alur ? order(viewer, run.alur) : el('p', { class: 'sh-samar' },
        'Proses ini dimulai sebelum alur yang ditempuh dicatat: garis alur pada diagram disimpulkan dari langkah yang dilalui.'));
    },
    below: [legend(run), way]
  });
}

function mark(viewer, run) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const late = new Map();
  run.langkah.filter((step) => step.terlambat).forEach((step) => late.set(step.kegiatan, (late.get(step.kegiatan) ?? 0) + 1));

  const times = taken(run.alur ?? []);
  const incoming = (id) => (registry.get(id)?.incoming ?? []).map((flow) => flow.id);
  const moved = run.alur ? movedTo(run.jejak, times, incoming) : new Map();
  visits(run.jejak).forEach((visit, id) => {
    if (!registry.get(id)) return;
    canvas.addMarker(id, visit.open ? 'sh-sedang' : 'sh-dilalui');
    const notes = [
      visit.count > 1 && el('span', { class: 'sh-tanda' }, `${visit.count}×`),
      moved.has(id) && el('span', { class: 'sh-tanda sh-tanda-pindah' }, `⤳ ${moved.get(id) > 1 ? `${moved.get(id)}× ` : ''}dipindahkan ke sini`),
      late.has(id) && el('span', { class: 'sh-tanda sh-tanda-terlambat' }, `⚠ ${late.get(id) > 1 ? `${late.get(id)}× ` : ''}terlambat`),
      visit.open && el('span', { class: 'sh-tanda sh-tanda-sedang' }, 'di sini')
    ].filter(Boolean);
    if (notes.length) note(viewer, id, notes);
  });
  if (run.alur) {
    times.forEach((count, id) => drawFlow(viewer, registry.get(id), count));
    return;
  }
  const outgoing = (id) => (registry.get(id)?.outgoing ?? []).map((flow) => ({ id: flow.id, target: flow.target.id }));
  const isParallel = (id) => ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway'].includes(registry.get(id)?.type);
  passedFlows(run.jejak, outgoing, isParallel).forEach((id) => canvas.addMarker(id, 'sh-dilalui'));
}

/** Of a flow that was taken several times it is written on its middle how often. */
function drawFlow(viewer, flow, count) {
  if (!flow) return;
  viewer.get('canvas').addMarker(flow.id, 'sh-dilalui');
  if (count === 1) return;
  const [left, top] = ['x', 'y'].map((axis) => Math.min(...flow.waypoints.map((point) => point[axis])));
  const { x, y } = middle(flow.waypoints);
  note(viewer, flow.id, [el('span', { class: 'sh-tanda sh-tanda-kecil' }, `${count}×`)], { top: y - top - HALF, left: x - left - HALF });
}

function middle(points) {
  const lengths = points.slice(1).map((point, at) => Math.hypot(point.x - points[at].x, point.y - points[at].y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  const at = lengths.findIndex((length, index) => {
    if (length >= left || index === lengths.length - 1) return true;
    left -= length;
    return false;
  });
  const share = lengths[at] ? left / lengths[at] : 0;
  return { x: points[at].x + (points[at + 1].x - points[at].x) * share, y: points[at].y + (points[at + 1].y - points[at].y) * share };
}

/** The flows in words, for whoever asks when, or cannot see the diagram. */
function order(viewer, flows) {
  if (flows.length === 0) return el('p', {}, 'Belum ada alur yang ditempuh.');
  const registry = viewer.get('elementRegistry');
  const called = (node) => node.businessObject.name ?? KIND[node.type] ?? node.id;
  const words = ({ id }) => {
    const flow = registry.get(id);
    return flow ? `${called(flow.source)} → ${flow.businessObject.name ? `${flow.businessObject.name} → ` : ''}${called(flow.target)}` : id;
  };
  return el('details', {}, el('summary', {}, `Alur yang ditempuh menurut urutannya (${flows.length})`),
    el('ol', {}, flows.map((flow) => el('li', {}, words(flow), el('small', {}, shortDate(flow.waktu))))));
}

const KIND = {
  'bpmn:ExclusiveGateway': 'penggabungan', 'bpmn:ParallelGateway': 'percabangan serentak', 'bpmn:InclusiveGateway': 'percabangan',
  'bpmn:StartEvent': 'mulai', 'bpmn:EndEvent': 'selesai', 'bpmn:BoundaryEvent': 'batas waktu'
};

function legend(run) {
  return el('p', { class: 'sh-legenda' },
    el('span', { class: 'sh-contoh sh-contoh-dilalui' }), 'dilalui ',
    el('span', { class: 'sh-contoh sh-contoh-sedang' }), 'sedang dikerjakan ',
    el('span', { class: 'sh-tanda' }, '2×'), ' berulang ',
    el('span', { class: 'sh-tanda sh-tanda-terlambat' }, '⚠ terlambat'), ' melewati mutu baku ',
    run.alur && [el('span', { class: 'sh-tanda sh-tanda-pindah' }, '⤳ dipindahkan ke sini'), ' dimasuki tanpa menempuh alur; lihat Tindakan pengguna']);
}
