/**
 * What the forms in forms/ share, as the small namespace `sopHumas`. Loaded once by the Tasklist (customScripts in config.js), so that a form
 * file holds its fields and what is particular to it, and a correction here reaches every form.
 */
import { inIndonesian } from '../../../lib/sop-humas/plugins.js';
import { get } from './sop-humas/api.js';
import { el, foldOut, replaceContent } from './sop-humas/dom.js';
import { hasPassed, shortDate, withOffset } from './sop-humas/format.js';
import { form } from './sop-humas/form.js';
import { materiEditor, materiRevision } from './sop-humas/materi-editor.js';
import { materiView } from './sop-humas/materi-view.js';
import { changesView } from './sop-humas/changes-view.js';
import { decisionList } from './sop-humas/header.js';
import { followRelease } from './sop-humas/release-results.js';
import { channelChoice } from './sop-humas/channel-choice.js';
import { reapprovalOffer } from './sop-humas/reapproval.js';
import { filedDocuments } from './sop-humas/filed-documents.js';
import { messageToSend, penyampaian } from './sop-humas/hand-delivery.js';
import { signing } from './sop-humas/signing.js';
import { ralat, ralatByHand, ralatChanges, ralatChoice, ralatRefusals } from './sop-humas/ralat.js';
import { watchCamundaForms } from './sop-humas/camunda-forms.js';
import { forgetOldDrafts } from './sop-humas/draft.js';
import { taskCard } from './sop-humas/task-card.js';
import { taskSummary } from './sop-humas/task-summary.js';
import { openWhatWaits } from './sop-humas/first-filter.js';
import { messagesLink, unitLink } from './sop-humas/messages-link.js';
import { followTaskLinks } from './sop-humas/task-links.js';
import { changeTaskTemplates } from './sop-humas/task-templates.js';
import { watchLink } from './sop-humas/watch-link.js';

window.sopHumas = Object.freeze({
  form, get, el, foldOut, replaceContent, hasPassed, shortDate, withOffset,
  materiEditor, materiRevision, materiView, changesView, decisionList, channelChoice, followRelease, reapprovalOffer, filedDocuments, signing,
  messageToSend, penyampaian, ralat, ralatByHand, ralatChanges, ralatChoice, ralatRefusals
});

changeTaskTemplates();
forgetOldDrafts();
watchCamundaForms();
followTaskLinks();

/** Our plugins of the Tasklist. */
export default inIndonesian([
  {
    id: 'sopHumas.pemberitahuan',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: (node) => {
      messagesLink(node);
      openWhatWaits();
    }
  },
  {
    id: 'sopHumas.beban',
    pluginPoint: 'tasklist.navbar.action',
    priority: 45,
    render: (node) => unitLink(node)
  },
  {
    id: 'sopHumas.ringkasan',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Ringkasan' },
    render: (node, { taskId }) => taskSummary(node, taskId)
  },
  {
    id: 'sopHumas.kartu',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (node, { taskId }) => taskCard(node, taskId)
  },
  {
    id: 'sopHumas.pantau',
    pluginPoint: 'tasklist.navbar.action',
    priority: 40,
    render: (node) => watchLink(node)
  }
]);
