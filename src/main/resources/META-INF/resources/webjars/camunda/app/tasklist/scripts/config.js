import { language, settings } from '../../../lib/sop-humas/office.js';

const SHORTCUTS = {
  id: {
    claimTask: 'mengambil tugas yang sedang dipilih',
    focusFilter: 'menuju filter pertama dalam daftar',
    focusList: 'menuju tugas pertama dalam daftar',
    focusForm: 'menuju isian pertama dalam formulir tugas',
    startProcess: 'membuka pilihan untuk memulai proses'
  },
  en: {
    claimTask: 'claims the currently selected task',
    focusFilter: 'set the focus to the first filter in the list',
    focusList: 'sets the focus to the first task in the list',
    focusForm: 'sets the focus to the first input field in a task form',
    startProcess: 'opens the start process modal dialog'
  }
}[language];

export default await settings('tasklist', {
  // What the forms in forms/ share: the step's mutu baku on top, drafts, errors, the content editor.
  customScripts: ['scripts/sop-humas.js'],
  // The notice to first visitors is Camunda's own, and what it loads is closed here: the browser would ask for a password over the login page.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: SHORTCUTS.claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: SHORTCUTS.focusFilter },
    focusList: { key: 'ctrl+alt+l', description: SHORTCUTS.focusList },
    focusForm: { key: 'ctrl+alt+f', description: SHORTCUTS.focusForm },
    startProcess: { key: 'ctrl+alt+p', description: SHORTCUTS.startProcess }
  }
});
