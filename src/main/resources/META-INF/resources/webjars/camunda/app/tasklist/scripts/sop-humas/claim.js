import { answered } from './answered.js';
import { el, replaceContent } from './dom.js';

/**
 * What stands above the form of a task: to take it, or for who may read it and not take it, that it is not his. The Tasklist's own ways to take,
 * give and comment on it are hidden from him too (task-templates.js).
 * @param task the sheet of the task; of a process that is no SOP it says nothing, and only who may work on its task has it
 */
export function claimOrReading(client, taskId, scope, task) {
  if (task.bolehDiambil !== false) return claimNotice(client, taskId, scope);
  scope.$root.shHanyaDibaca = taskId;
  scope.$evalAsync();
  return el('p', { class: 'alert alert-info sop-humas', lang: 'id', role: 'status' },
    `Tugas ini dikerjakan oleh ${task.langkah.namaPeran}. Anda dapat membacanya, tetapi tidak mengerjakannya.`);
}

/** The Tasklist lets only the one who has claimed a task complete it; this says so, and offers it, in Indonesian. */
function claimNotice(client, taskId, scope) {
  const box = el('div', { class: 'sop-humas sh-ambil', lang: 'id' });
  const { taskData } = tasklistScope(scope);

  const warning = (text) => el('div', { class: 'alert alert-danger', role: 'alert' }, text);

  function claim(event) {
    event.target.disabled = true;
    box.querySelector('[role=alert]')?.remove();
    const taking = (answer) => client.resource('task').claim(taskId, scope.$root.authentication.name, answer);
    answered(client, 'task', '/claim', taking, (error) => {
      if (error?.status === 0) {
        event.target.disabled = false;
        box.append(warning(error.message));
        return;
      }
      if (error) replaceContent(box, warning('Tugas ini tidak dapat diambil; mungkin sudah diambil orang lain. Muat ulang daftar tugas.'));
      taskData.changed('task');
      taskData.changed('taskList');
    });
  }

  scope.$watch('options.disableForm', (disabled) => {
    replaceContent(box, disabled && el('div', { class: 'alert alert-info', role: 'status' },
      el('p', {}, 'Tugas ini belum Anda ambil. Ambil dahulu agar formulir dapat diisi dan orang lain tahu Anda mengerjakannya.'),
      el('button', { type: 'button', class: 'btn btn-primary', onclick: claim }, 'Ambil tugas ini')));
  });
  scope.$evalAsync(); // the watch looks only when Angular does
  return box;
}

/** The Tasklist's data of the selected task belong to a scope around the form's. */
function tasklistScope(scope) {
  let each = scope;
  while (each && !each.taskData) each = each.$parent;
  return each;
}
