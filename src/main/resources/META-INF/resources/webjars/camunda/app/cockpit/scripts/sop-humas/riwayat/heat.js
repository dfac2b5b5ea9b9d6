import { el, freshId, replaceContent } from '../../../../tasklist/scripts/sop-humas/dom.js';
import { number } from '../../../../tasklist/scripts/sop-humas/format.js';
import { bpmnCanvas, note } from './canvas.js';
import { minutes } from './timeline.js';

/** Shares of late executions, in per cent, up to which a colour reaches; the last one reaches to the end. */
const LATE = [10, 25, 50, 100];
const CLASSES = [1, 2, 3, 4];

const count = (value) => `${number(value)}×`;
const time = (seconds) => minutes(Math.round(seconds / 60));
const percent = (value) => `${number(value)}%`;

/**
 * What the colours may say. Each has the figure of a step, null where there is none; how it is written at the step and in the legend; and the
 * bounds of the colours for these figures.
 */
const MEASURES = [
  { id: 'frekuensi', name: 'Frekuensi', figure: (step) => step.pelaksanaan, text: (step) => count(step.pelaksanaan), bound: count, bounds: quarters },
  { id: 'median', name: 'Waktu kerja: median', figure: (step) => step.medianDetik, text: (step) => step.median, bound: time, bounds: quarters },
  { id: 'jumlah', name: 'Waktu kerja: jumlah', figure: (step) => step.totalDetik, text: (step) => step.total, bound: time, bounds: quarters },
  {
    id: 'terlambat', name: 'Keterlambatan', figure: (step) => step.persenTerlambat, bound: percent, bounds: () => LATE,
    text: (step) => `${percent(step.persenTerlambat)} terlambat (${number(step.terlambat)} dari ${number(step.pelaksanaan)})`
  }
];

/** Four bounds up to the highest figure; fewer where the figures are small whole numbers. */
function quarters(figures) {
  const most = Math.max(0, ...figures);
  return most === 0 ? [] : [...new Set(CLASSES.map((each) => Math.ceil(most * each / CLASSES.length)))];
}

/** The diagram with a number and a colour at each step, for a measure that can be changed. */
export function heatMap(api, map) {
  const legend = el('div', { class: 'sh-legenda', 'aria-live': 'polite' });
  let shown = MEASURES[0];
  let paint;
  const name = freshId('ukuran');
  const choice = (measure) => {
    const id = freshId('ukuran');
    return el('span', {}, el('input', {
      type: 'radio', name, id, value: measure.id, checked: measure === shown,
      onchange: () => {
        shown = measure;
        paint?.(shown);
      }
    }), el('label', { for: id }, measure.name));
  };
  const drawn = bpmnCanvas(api, map.versi.processDefinitionId, {
    label: `Diagram alur ${map.sop.nama} dengan frekuensi, waktu kerja, dan keterlambatan tiap langkah. Angkanya ada dalam tabel di bawah.`,
    mark: (viewer) => {
      paint = painter(viewer, map, legend);
      paint(shown);
    },
    below: legend
  });
  return el('div', {},
    el('fieldset', { class: 'sh-ukuran sh-tak-cetak' }, el('legend', {}, 'Warna menunjukkan'), MEASURES.map(choice)),
    drawn);
}

function painter(viewer, map, legend) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const steps = map.langkah.filter((step) => registry.get(step.langkah));
  let before = [];
  return (measure) => {
    before.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    viewer.get('overlays').remove({ type: 'riwayat' });
    const bounds = measure.bounds(steps.map(measure.figure).filter((figure) => figure !== null));
    before = steps.map((step) => [step.langkah, `sh-panas-${level(measure.figure(step), bounds)}`]);
    before.forEach(([id, marker]) => canvas.addMarker(id, marker));
    steps.forEach((step) => note(viewer, step.langkah,
      [el('span', { class: 'sh-tanda sh-tanda-angka' }, step.pelaksanaan === 0 ? 'tidak dikerjakan' : measure.text(step))]));
    if (measure.id === 'frekuensi') {
      map.lain.filter((each) => registry.get(each.kegiatan)).forEach((each) => note(viewer, each.kegiatan,
        [el('span', { class: 'sh-tanda sh-tanda-angka sh-tanda-kecil' }, count(each.kali))], { bottom: 8, right: 8 }));
    }
    replaceContent(legend, legendOf(measure, bounds));
  };
}

/** 0 for nothing, else the first colour whose bound the figure does not go beyond. */
function level(figure, bounds) {
  if (!figure) return 0;
  return bounds.findIndex((bound) => figure <= bound) + 1 + CLASSES.length - bounds.length;
}

function legendOf(measure, bounds) {
  const entry = (at, text) => el('li', {}, el('span', { class: `sh-contoh sh-contoh-panas-${at}` }), text);
  const first = CLASSES.length - bounds.length;
  return [
    el('p', {}, el('strong', {}, measure.name), '. Makin gelap warna dan makin tebal garis tepinya, makin besar angkanya; angka itu tertulis pada tiap langkah.',
      measure.id === 'frekuensi' && ' Angka kecil: berapa kali unsur lain dilalui.'),
    el('ul', { class: 'sh-legenda-panas' },
      entry(0, measure.id === 'terlambat' ? 'tidak pernah terlambat, atau tidak dikerjakan' : 'tidak dikerjakan'),
      bounds.map((bound, at) => entry(first + at + 1, `${at === 0 ? 'sampai' : `lebih dari ${measure.bound(bounds[at - 1])} sampai`} ${measure.bound(bound)}`)))
  ];
}
