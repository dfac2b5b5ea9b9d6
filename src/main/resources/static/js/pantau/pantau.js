import { showCharts } from './charts.js';
import { showDiagram } from './diagram.js';
import { helpChoosing } from './filter.js';

/** Draws what the page says in words and figures: the waiting tasks on the diagram, the figures as charts. */
async function draw(page) {
  const [figures, bpmn] = await Promise.all([
    fetch(page.dataset.angka, { headers: { Accept: 'application/json' } }).then(answered).then((answer) => answer.json()),
    fetch(page.dataset.diagram).then(answered).then((answer) => answer.text())
  ]);
  showCharts(figures);
  await showDiagram(bpmn, figures);
}

function answered(answer) {
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return answer;
}

helpChoosing(document.querySelector('[data-saring]'));
const page = document.querySelector('[data-pantau]');
if (page) {
  draw(page)
    .catch((failure) => {
      document.querySelector('[data-bagan-gagal]').hidden = false;
      console.warn(failure);
    })
    .finally(() => { page.dataset.siap = ''; });
}

// On paper nobody can open what is folded.
window.addEventListener('beforeprint', () => document.querySelectorAll('[data-rinci]').forEach((details) => { details.open = true; }));
