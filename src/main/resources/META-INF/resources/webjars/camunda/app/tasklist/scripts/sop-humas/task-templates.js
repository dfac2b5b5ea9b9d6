import { get } from './api.js';

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
const HOLDER_UNREAD = 'uib-tooltip="task.assignee"'; // Camunda forgot the braces: it shows these very letters
const LATE_BY_THE_BROWSER = /ng-class="\{overdue: task\.due && \(task\.due < now\) \}"/g;

const DATES = `<ul class="meta list-inline dates times"><li ng-if="task.due">
  <span class="due-date"><span class="glyphicon glyphicon-bell" aria-hidden="true"></span> {{ 'DUE_DATE' | translate }} {{ task.due | camDate }}</span></li></ul>`;
const GROUPS = `<li class="groups" ng-if="groupNames.length"><span class="glyphicon glyphicon-th" aria-hidden="true"></span> {{ groupNames.join(', ') }}</li>`;

/** Of a task that one may only read (claim.js), nothing that changes it is offered. */
const NOT_ONLY_READ = '$root.shHanyaDibaca !== task.id';
const CLAIM = /<li class="assignee set-value"\s+ng-if="/;
const HOLDER = /<li class="assignee"\s+ng-if="/;
const HOLDER_AS_TEXT = `<li class="assignee" ng-if="hasAssignee() && !(${NOT_ONLY_READ})"><span class="glyphicon glyphicon-user" aria-hidden="true"></span>
  {{ assignee.firstName || assignee.lastName ? assignee.firstName + ' ' + assignee.lastName : assignee.id }}</li>`;

/** Who may start nothing is offered no list to start from. */
const ACTIONS = {
  'start-process-action': (template) => `<span ng-if="$root.shDapatMemulai">${template}</span>`,
  'task-action-comment': (template) => `<span ng-if="${NOT_ONLY_READ}">${template}</span>`
};
const STARTABLE = '/camunda/api/engine/engine/default/process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';

/** Where the Tasklist leads to Cockpit, which few may open. */
const WAY_TO_COCKPIT = 'ng-if="instanceLink"';

const task = (template) => template.replace(WAY_TO_COCKPIT, 'ng-if="instanceLink && $root.authentication.canAccess(\'cockpit\')"');

const head = (template) => template
  .replace(EDITABLE_DATES, DATES)
  .replace(EDITABLE_GROUPS, GROUPS)
  .replace(CLAIM, (found) => `${found}${NOT_ONLY_READ} && `)
  .replace(HOLDER, (found) => `${HOLDER_AS_TEXT}${found}${NOT_ONLY_READ} && `);

const list = (template) => template
  .replace(FOLLOW_UP, '')
  .replace(PRIORITY, '')
  .replace(HOLDER_UNREAD, 'uib-tooltip="{{ task.assignee }}"')
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
    .run(['Views', '$rootScope', (Views, $rootScope) => {
      changeActions(Views);
      watchStartable($rootScope);
    }]);
}

function changeActions(Views) {
  const shipped = Views.getProviders;
  const changed = new Set();
  Views.getProviders = (...asked) => {
    const offered = shipped.apply(Views, asked).filter(({ id }) => id !== 'create-task-action');
    offered.filter((each) => ACTIONS[each.id] && !changed.has(each)).forEach((each) => {
      each.template = ACTIONS[each.id](each.template);
      changed.add(each);
    });
    return offered;
  };
}

/** Whether somebody may start anything is asked when he comes; where that cannot be told, it is offered, and the server says no. */
function watchStartable($rootScope) {
  $rootScope.$watch('authentication.name', async (name) => {
    $rootScope.shDapatMemulai = false;
    if (!name) return;
    const startable = await get(STARTABLE).catch(() => ({ count: 1 }));
    $rootScope.$evalAsync(() => { $rootScope.shDapatMemulai = startable.count > 0; });
  });
}
