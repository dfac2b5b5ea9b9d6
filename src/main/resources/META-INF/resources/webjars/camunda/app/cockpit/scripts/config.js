import { settings } from '../../../lib/sop-humas/office.js';

export default await settings('cockpit', {
  // The posts of a run: where they stand, their evidence, and the word of a person where no machine can tell.
  customScripts: ['scripts/sop-humas.js'],
  // The notice to first visitors is Camunda's own, and what it loads is closed here: the browser would ask for a password over the login page.
  disableWelcomeMessage: true
});
