import { publicationTab } from './sop-humas/publication-tab.js';

/** Our plugins of the Cockpit. */
export default [
  {
    id: 'sopHumas.penayangan',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 5,
    properties: { label: 'Penayangan' },
    render: (node, { api, processInstanceId }) => publicationTab(node, api, processInstanceId)
  }
];
