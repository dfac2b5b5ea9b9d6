/**
 * The Tasklist's own list and head of a task, without what the server refuses anyway: follow-up dates, another due date, other roles, and tasks
 * outside an SOP. Dates stand there as dates. How long it is until one is told by the server, whose clock need not be the browser's, in
 * working time (task-card.js).
 */
const AGO = /am-time-ago="task\.(due|created)"/g;
const EDITABLE_DATES = /<ul class="meta list-inline dates times">[\s\S]*?<\/ul>/;
const EDITABLE_GROUPS = /<li class="groups">[\s\S]*?<\/li>/;
const FOLLOW_UP = /<span class="followup-date"[\s\S]*?<\/span>\s*<\/span>/;
const PRIORITY = /<div class="priority"[\s\S]*?<\/div>/; // a number that only the engine understands
const LATE_BY_THE_BROWSER = /ng-class="\{overdue: task\.due && \(task\.due < now\) \}"/g;

const DATES = `<ul class="meta list-inline dates times"><li ng-if="task.due">
  <span class="due-date"><span class="glyphicon glyphicon-bell" aria-hidden="true"></span> {{ 'DUE_DATE' | translate }} {{ task.due | camDate }}</span></li></ul>`;
const GROUPS = `<li class="groups" ng-if="groupNames.length"><span class="glyphicon glyphicon-th" aria-hidden="true"></span> {{ groupNames.join(', ') }}</li>`;

/** Where the Tasklist leads to Cockpit, which few may open. */
const WAY_TO_COCKPIT = 'ng-if="instanceLink"';

const task = (template) => template.replace(WAY_TO_COCKPIT, 'ng-if="instanceLink && $root.authentication.canAccess(\'cockpit\')"');

const head = (template) => template.replace(EDITABLE_DATES, DATES).replace(EDITABLE_GROUPS, GROUPS);

const list = (template) => template
  .replace(FOLLOW_UP, '')
  .replace(PRIORITY, '')
  .replace('class="dates"', 'class="sh-tanggal"')
  .replace(LATE_BY_THE_BROWSER, '')
  .replace(AGO, 'ng-bind="task.$1 | camDate:\'abbr\'"');

/** To be called while the Tasklist has not started yet. */
export function changeTaskTemplates() {
  const change = ($provide, directive, how) => $provide.decorator(`${directive}Directive`, ['$delegate', ($delegate) => {
    $delegate[0].template = how($delegate[0].template);
    return $delegate;
  }]);
  window.angular.module('cam.tasklist.task').config(['$provide', ($provide) => {
    change($provide, 'camTasklistTask', task);
    change($provide, 'camTasklistTaskMeta', head);
  }]);
  window.angular.module('cam.tasklist.tasklist')
    .config(['$provide', ($provide) => change($provide, 'camTasks', list)])
    .run(['Views', (Views) => {
      const shipped = Views.getProviders;
      Views.getProviders = (...asked) => shipped.apply(Views, asked).filter(({ id }) => id !== 'create-task-action');
    }]);
}
