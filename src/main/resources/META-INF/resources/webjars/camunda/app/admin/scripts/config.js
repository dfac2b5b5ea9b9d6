import { settings } from '../../../lib/sop-humas/office.js';

export default await settings('admin', {
  // Ids that are not there lead back to the list.
  customScripts: ['scripts/sop-humas.js'],
  // The notice to first visitors is Camunda's own, and what it loads is closed here: the browser would ask for a password over the login page.
  disableWelcomeMessage: true
});
