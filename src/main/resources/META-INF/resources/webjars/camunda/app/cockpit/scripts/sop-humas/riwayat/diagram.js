import { el } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { bpmnCanvas, note } from './canvas.js';
import { passedFlows, visits } from './path.js';

/** The diagram of the version the run has run on, with the way it took. */
export function diagram(api, run) {
  return bpmnCanvas(api, run.proses.processDefinitionId, {
    label: `Diagram alur ${run.proses.sopNama} dengan jalan yang ditempuh. Rinciannya ada dalam lini masa.`,
    mark: (viewer) => mark(viewer, run),
    below: legend()
  });
}

function mark(viewer, run) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const late = new Map();
  run.langkah.filter((step) => step.terlambat).forEach((step) => late.set(step.kegiatan, (late.get(step.kegiatan) ?? 0) + 1));

  visits(run.jejak).forEach((visit, id) => {
    if (!registry.get(id)) return;
    canvas.addMarker(id, visit.open ? 'sh-sedang' : 'sh-dilalui');
    const notes = [
      visit.count > 1 && el('span', { class: 'sh-tanda' }, `${visit.count}×`),
      late.has(id) && el('span', { class: 'sh-tanda sh-tanda-terlambat' }, `⚠ ${late.get(id) > 1 ? `${late.get(id)}× ` : ''}terlambat`),
      visit.open && el('span', { class: 'sh-tanda sh-tanda-sedang' }, 'di sini')
    ].filter(Boolean);
    if (notes.length) note(viewer, id, notes);
  });
  const outgoing = (id) => (registry.get(id)?.outgoing ?? []).map((flow) => ({ id: flow.id, target: flow.target.id }));
  const isParallel = (id) => ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway'].includes(registry.get(id)?.type);
  passedFlows(run.jejak, outgoing, isParallel).forEach((id) => canvas.addMarker(id, 'sh-dilalui'));
}

function legend() {
  return el('p', { class: 'sh-legenda' },
    el('span', { class: 'sh-contoh sh-contoh-dilalui' }), 'dilalui ',
    el('span', { class: 'sh-contoh sh-contoh-sedang' }), 'sedang dikerjakan ',
    el('span', { class: 'sh-tanda' }, '2×'), ' berulang ',
    el('span', { class: 'sh-tanda sh-tanda-terlambat' }, '⚠ terlambat'), ' melewati mutu baku');
}
