/* global BpmnJS */

/** Below this the names of the steps cannot be read on a screen; the box scrolls instead. */
const SMALLEST = 0.9;
const LARGEST = 2;
const STEP = 1.25;
const MARGIN = 24;
/** Above the topmost task a mark needs room. */
const HEADROOM = 60;
/** What fits beside each other on A4 landscape, in CSS pixels. */
const PAPER = 1020;

/** Shows the SOP's diagram with a mark at each step that waits. */
export async function showDiagram(bpmn, figures) {
  const part = document.querySelector('[data-bagan]');
  const box = part.querySelector('[data-kotak]');
  const sheet = part.querySelector('[data-kanvas]');
  part.hidden = false;
  const viewer = new BpmnJS({ container: sheet });
  try {
    await viewer.importXML(bpmn);
  } catch (failure) {
    part.hidden = true;
    throw failure;
  }
  describe(sheet.querySelector('svg'), figures);
  const marks = byStep(figures.berjalan).map((tasks) => mark(viewer, tasks)).filter(Boolean);

  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  let scale = 1;
  const fitting = () => (box.clientWidth - 2 * MARGIN) / inner.width;

  function show(wanted) {
    scale = wanted;
    const width = inner.width * scale + 2 * MARGIN;
    const height = inner.height * scale + 2 * MARGIN + (marks.length ? HEADROOM * scale : 0);
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    canvas.resized();
    canvas.viewbox({
      x: inner.x - MARGIN / scale,
      y: inner.y - MARGIN / scale - (marks.length ? HEADROOM : 0),
      width: width / scale,
      height: height / scale
    });
  }

  const toScreen = () => show(Math.min(1, Math.max(SMALLEST, fitting())));
  part.querySelector('[data-perkecil]').addEventListener('click', () => show(Math.max(fitting(), scale / STEP)));
  part.querySelector('[data-perbesar]').addEventListener('click', () => show(Math.min(LARGEST, scale * STEP)));
  part.querySelector('[data-muat]').addEventListener('click', () => show(fitting()));
  window.addEventListener('beforeprint', () => show((PAPER - 2 * MARGIN) / inner.width));
  window.addEventListener('afterprint', toScreen);
  toScreen();
  if (marks.length) {
    reveal(box, marks[0]);
  }
}

/** The waiting tasks of each step; the list has late ones first, so has each step's, and so have the steps. */
function byStep(tasks) {
  const steps = new Map();
  tasks.forEach((task) => steps.set(task.langkah, [...(steps.get(task.langkah) ?? []), task]));
  return [...steps.values()];
}

function mark(viewer, tasks) {
  const [first] = tasks;
  const element = viewer.get('elementRegistry').get(first.langkah);
  if (!element) {
    // A step of an earlier version: it stands in the table.
    return null;
  }
  const late = tasks.filter((task) => task.terlambat).length;
  const node = document.createElement('div');
  node.className = late ? 'tanda tanda-terlambat' : 'tanda';
  const count = document.createElement('strong');
  count.textContent = late ? `${tasks.length} berjalan, ${late} terlambat` : `${tasks.length} berjalan`;
  const left = document.createElement('span');
  left.textContent = first.sisa;
  node.append(count, left);
  viewer.get('overlays').add(element, 'pantau', { position: { top: 0, left: 0 }, html: node, show: { minZoom: 0 }, scale: true });
  return node;
}

function describe(svg, { sop, berjalan, terlambat }) {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `Diagram alur ${sop.nama}: ${berjalan.length} tugas berjalan, ${terlambat} terlambat. Rinciannya ada dalam tabel di bawah.`);
}

function reveal(box, node) {
  const outer = box.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  box.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
