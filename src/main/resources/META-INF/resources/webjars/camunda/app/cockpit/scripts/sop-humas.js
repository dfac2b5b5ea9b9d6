import { publicationTab } from './sop-humas/publication-tab.js';
import { runList } from './sop-humas/riwayat/run-list.js';
import { runPage } from './sop-humas/riwayat/run-page.js';
import { navigationLink } from './sop-humas/riwayat/shell.js';

/** Our plugins of the Cockpit. */
export default [
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
  {
    id: 'sopHumas.riwayat.proses',
    pluginPoint: 'cockpit.route',
    priority: 1,
    properties: { path: '/riwayat/:id' },
    render: (node, { api }) => runPage(node, api)
  }
];
