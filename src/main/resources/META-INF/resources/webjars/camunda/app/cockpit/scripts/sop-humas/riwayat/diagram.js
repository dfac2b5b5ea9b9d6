import { address } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, freshId, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { passedFlows, visits } from './path.js';

const LIBRARY = '/js/pustaka/bpmn-js-18.31.1';
const SMALLEST = 0.8;
const STEP = 1.25;
const MARGIN = 20;
/** What fits beside each other on A4 landscape, in CSS pixels. */
const PAPER = 1000;

/** The diagram of the version the run has run on, with the way it took. */
export function diagram(api, run) {
  const sheet = el('div', { class: 'sh-bagan-kanvas' });
  const box = el('div', { class: 'sh-bagan-kotak', tabindex: 0, role: 'region', 'aria-label': 'Diagram alur; dapat digulir' }, sheet);
  const tools = el('p', { class: 'sh-bagan-alat' });
  const part = el('div', {}, el('p', { role: 'status' }, 'Memuat diagram …'));
  draw(part, box, sheet, tools, api, run).catch((error) => replaceContent(part,
    el('p', { class: 'alert alert-warning', role: 'alert' }, `Diagram tidak dapat ditampilkan: ${error.message}`)));
  return part;
}

async function draw(part, box, sheet, tools, api, run) {
  const [xml] = await Promise.all([source(api, run.proses.processDefinitionId), library()]);
  replaceContent(part, tools, box, legend());
  const viewer = new globalThis.BpmnJS({ container: sheet });
  await viewer.importXML(xml);
  mark(viewer, run);
  label(sheet.querySelector('svg'), run);
  size(viewer, box, sheet, tools);
}

async function source(api, definition) {
  const answer = await fetch(`${api.engineApi}/process-definition/${encodeURIComponent(definition)}/xml`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`versi SOP itu tidak dapat dibaca (kode ${answer.status}).`);
  return (await answer.json()).bpmn20Xml;
}

/** Loaded when it is needed first; nothing of it comes from another host. */
async function library() {
  if (globalThis.BpmnJS) return;
  const id = 'sop-humas-bpmn';
  if (!document.getElementById(id)) {
    document.head.append(
      el('link', { id, rel: 'stylesheet', href: address(`${LIBRARY}/diagram-js.css`) }),
      el('link', { rel: 'stylesheet', href: address(`${LIBRARY}/bpmn-js.css`) }));
  }
  await import(address(`${LIBRARY}/bpmn-viewer.production.min.js`));
}

function mark(viewer, run) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
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
    if (notes.length) {
      overlays.add(id, 'riwayat', { position: { top: -14, left: -6 }, html: el('div', { class: 'sh-tanda-baris' }, notes), show: { minZoom: 0 }, scale: true });
    }
  });
  const outgoing = (id) => (registry.get(id)?.outgoing ?? []).map((flow) => ({ id: flow.id, target: flow.target.id }));
  const isParallel = (id) => ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway'].includes(registry.get(id)?.type);
  passedFlows(run.jejak, outgoing, isParallel).forEach((id) => canvas.addMarker(id, 'sh-dilalui'));
}

function label(svg, run) {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `Diagram alur ${run.proses.sopNama} dengan jalan yang ditempuh. Rinciannya ada dalam lini masa.`);
}

function legend() {
  return el('p', { class: 'sh-legenda' },
    el('span', { class: 'sh-contoh sh-contoh-dilalui' }), 'dilalui ',
    el('span', { class: 'sh-contoh sh-contoh-sedang' }), 'sedang dikerjakan ',
    el('span', { class: 'sh-tanda' }, '2×'), ' berulang ',
    el('span', { class: 'sh-tanda sh-tanda-terlambat' }, '⚠ terlambat'), ' melewati mutu baku');
}

/** Readable on a screen, where it scrolls; whole on paper. */
function size(viewer, box, sheet, tools) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  let scale = 1;
  const fitting = () => Math.max(0.2, (box.clientWidth - 2 * MARGIN) / inner.width);
  function show(wanted) {
    scale = wanted;
    const [width, height] = [inner.width, inner.height].map((length) => length * scale + 2 * MARGIN);
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - MARGIN / scale, y: inner.y - MARGIN / scale, width: width / scale, height: height / scale });
  }
  const button = (text, act) => el('button', { type: 'button', class: 'btn btn-default', onclick: act, id: freshId('bagan') }, text);
  tools.append(
    button('Perkecil', () => show(Math.max(fitting(), scale / STEP))), ' ',
    button('Perbesar', () => show(Math.min(2, scale * STEP))), ' ',
    button('Seluruhnya', () => show(fitting())));
  const toScreen = () => show(Math.min(1, Math.max(SMALLEST, fitting())));
  const toPaper = () => show((PAPER - 2 * MARGIN) / inner.width);
  const printed = window.matchMedia('print');
  printed.addEventListener('change', (event) => (sheet.isConnected ? (event.matches ? toPaper() : toScreen()) : undefined));
  (printed.matches ? toPaper : toScreen)();
}
