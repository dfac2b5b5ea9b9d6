import { inIndonesian } from '../../../lib/sop-humas/plugins.js';
import { changeOffers } from './sop-humas/offers.js';
import { publicationTab } from './sop-humas/publication-tab.js';
import { runList } from './sop-humas/riwayat/run-list.js';
import { runPage } from './sop-humas/riwayat/run-page.js';
import { navigationLink } from './sop-humas/riwayat/shell.js';
import { sopCompare } from './sop-humas/riwayat/sop-compare.js';
import { sopList } from './sop-humas/riwayat/sop-list.js';
import { sopPage } from './sop-humas/riwayat/sop-page.js';

changeOffers();

/** Our plugins of the Cockpit. */
export default inIndonesian([
  {
    id: 'sopHumas.penayangan',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 5,
    properties: { label: 'Penayangan' },
    render: (node, { api, processInstanceId }) => publicationTab(node, api, processInstanceId)
  },
  {
    id: 'sopHumas.riwayat',
    pluginPoint: 'cockpit.navigation',
    // Above the navigation of the Cockpit's own pages, not in its menu of further ones.
    priority: 50,
    properties: { path: '/riwayat' },
    render: (node) => navigationLink(node)
  },
  {
    id: 'sopHumas.riwayat.daftar',
    pluginPoint: 'cockpit.route',
    priority: 1,
    properties: { path: '/riwayat' },
    render: (node) => runList(node)
  },
  // The first route that fits is taken: this one before that of a run, which any word fits.
  {
    id: 'sopHumas.riwayat.sop.daftar',
    pluginPoint: 'cockpit.route',
    priority: 2,
    properties: { path: '/riwayat/sop' },
    render: (node) => sopList(node)
  },
  {
    id: 'sopHumas.riwayat.sop',
    pluginPoint: 'cockpit.route',
    priority: 2,
    properties: { path: '/riwayat/sop/:key' },
    render: (node, { api }) => sopPage(node, api)
  },
  {
    id: 'sopHumas.riwayat.sop.banding',
    pluginPoint: 'cockpit.route',
    priority: 2,
    properties: { path: '/riwayat/sop/:key/banding' },
    render: (node, { api }) => sopCompare(node, api)
  },
  {
    id: 'sopHumas.riwayat.proses',
    pluginPoint: 'cockpit.route',
    priority: 1,
    properties: { path: '/riwayat/:id' },
    render: (node, { api }) => runPage(node, api)
  }
]);
