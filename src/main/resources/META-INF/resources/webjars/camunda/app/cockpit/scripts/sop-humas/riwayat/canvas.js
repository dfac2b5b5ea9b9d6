import { address } from '../../../../tasklist/scripts/sop-humas/api.js';
import { el, freshId, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';

const LIBRARY = '/js/pustaka/bpmn-js-18.31.1';
const SMALLEST = 0.8;
const STEP = 1.25;
const MARGIN = 20;
/** What fits beside each other on A4 landscape, in CSS pixels. */
const PAPER = 1000;

/**
 * The diagram of a deployed version, in a box that scrolls.
 * @param label what somebody is told who cannot see it
 * @param name what this diagram is called among several on a page
 * @param mark is given the viewer once the diagram is there, and writes on it; the id it answers with, if any, is brought into view
 * @param below what stands under it, such as a legend
 * @returns the part of the page; what goes wrong is told in it
 */
export function bpmnCanvas(api, definition, { label, name = 'Diagram alur', mark, below }) {
  const sheet = el('div', { class: 'sh-bagan-kanvas' });
  const box = el('div', { class: 'sh-bagan-kotak', tabindex: 0, role: 'region', 'aria-label': `${name}; dapat digulir` }, sheet);
  const tools = el('p', { class: 'sh-bagan-alat' });
  const part = el('div', {}, el('p', { role: 'status' }, 'Memuat diagram …'));
  async function draw() {
    const [xml] = await Promise.all([source(api, definition), library()]);
    replaceContent(part, tools, box, below);
    const viewer = new globalThis.BpmnJS({ container: sheet });
    await viewer.importXML(xml);
    const svg = sheet.querySelector('svg');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
    const first = mark(viewer);
    size(viewer, box, sheet, tools);
    if (first) reveal(sheet.querySelector(`[data-element-id="${CSS.escape(first)}"]`), box);
  }
  draw().catch((error) => replaceContent(part,
    el('p', { class: 'alert alert-warning', role: 'alert' }, `Diagram tidak dapat ditampilkan: ${error.message}`)));
  return part;
}

/** Writes marks at an element, none of which says by colour alone what it says. */
export function note(viewer, id, marks, position = { top: -14, left: -6 }) {
  viewer.get('overlays').add(id, 'riwayat', {
    position, html: el('div', { class: 'sh-tanda-baris' }, marks), show: { minZoom: 0 }, scale: true
  });
}

function reveal(shape, box) {
  const [inner, outer] = [shape, box].map((each) => each.getBoundingClientRect());
  box.scrollBy(inner.left - outer.left - (outer.width - inner.width) / 2, inner.top - outer.top - (outer.height - inner.height) / 2);
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
