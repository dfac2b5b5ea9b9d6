/**
 * Cockpit's own pages without what the server refuses: to everybody, as an SOP's run is paused, called off and timed in the application's own way
 * and its record is written by its steps alone (the table of engine.doors), or to all but administrators. Auditors and process owners read.
 */
import { FOR_ADMINISTRATORS, isAdministrator } from '../../../../lib/sop-humas/person.js';

const NOBODY = () => false;

/** Plug-in points that change something, and to whom what is plugged in there is offered; where one is not named, to administrators. */
const ACTIONS = {
  'cockpit.processInstance.runtime.action': { 'update-suspension-state-action': NOBODY, 'add-variable-action': NOBODY },
  'cockpit.processDefinition.runtime.action': { 'bulk-job-definition-override-job-priority-action': NOBODY },
  'cockpit.jobDefinition.action': { 'update-suspension-state': NOBODY, 'job-definition-override-job-priority-action': NOBODY, 'bulk-job-definition-override-job-priority-action': NOBODY },
  'cockpit.incident.action': { 'increase-incident-external-task-retry': NOBODY },
  'cockpit.repository.deployment.action': {}
};

/** Corrections and withdrawals are called off here; a run of an SOP on its own page. */
const IS_RALAT = "processInstance.definitionId.indexOf('ralat:') === 0";

/** An attribute's value may hold the sign that ends a tag. */
const IN_TAG = '(?:[^>"]|"[^"]*")*';
const BUTTON = (act) => new RegExp(`<a(?=\\s)(?=${IN_TAG}ng-click="${act}\\()${IN_TAG}>[\\s\\S]*?</a>`, 'g');
const without = (template, ...acts) => acts.reduce((text, act) => text.replace(BUTTON(act), ''), template);
const forAdministrators = (template, ...acts) => acts.reduce((text, act) =>
  text.replace(BUTTON(act), `<span ng-if="${FOR_ADMINISTRATORS}">$&</span>`), template);

/** Templates of what is plugged into the pages, by its id. */
const VIEWS = {
  'cancel-process-instance-action': (template) => `<span ng-if="${IS_RALAT}">${template}</span>`,
  'jobs-tab': (template) => without(template, 'toggleSuspension', 'openRecalculationWindow'),
  'user-tasks-tab': (template) => without(template, 'changeGroupIdentityLinks', 'changeUserIdentityLinks').replace(
    /<cam-in-place-text-field\s([^>]*)\/>/,
    `<cam-in-place-text-field ng-if="${FOR_ADMINISTRATORS}" $1></cam-in-place-text-field><span ng-if="!${FOR_ADMINISTRATORS}">{{ userTask.assignee }}</span>`)
};

const ROUTES = {
  '/batch': (template) => forAdministrators(
    without(template, 'ctrl\\.toggleSuspension', 'ctrl\\.openDeleteModal', 'ctrl\\.deleteJob'), 'ctrl\\.retryAll', 'ctrl\\.retryJob')
};

/** How long a run is kept stands in the SOP's file; it is told, and not changed here. */
const AS_TEXT = (template) => template.replace(/<a [^>]*>/, '<span>').replace('</a>', '</span>');

/** Templates of directives, by the modules that bring them. */
const DIRECTIVES = {
  'cam.cockpit.directives': {
    timeToLive: AS_TEXT,
    incidentsTab: (template) => template.replace("readonly=\"incidentsContext === 'history'\"", `readonly="incidentsContext === 'history' || !${FOR_ADMINISTRATORS}"`)
  },
  'camunda.common.widgets': {
    camWidgetVariablesTable: (template) => template.replaceAll('ng-if="editable.length"', 'ng-if="false"')
  }
};

/** A version of an SOP may be held back from being started; its runs are paused one by one, by their owners. */
const WITH_ITS_RUNS = /<div class="form-group">\s*<label[^>]*for="includeInstancesValue">[\s\S]*?<\/label>\s*<div[^>]*>[\s\S]*?<\/div>\s*<\/div>/;
/** What is tried again keeps its time. */
const ANOTHER_TIME = /<div class="due-date">[\s\S]*?<\/div>\s*(?=<p>\{\{ 'PLUGIN_JOB_RETRY_LEGEND_3')/;

const dialog = (template) => (typeof template === 'string'
  ? template.replace(WITH_ITS_RUNS, '<span ng-init="data.includeInstances = false"></span>').replace(ANOTHER_TIME, '')
  : template);

function change($provide, name, how) {
  $provide.decorator(`${name}Directive`, ['$delegate', ($delegate) => {
    $delegate[0].template = how($delegate[0].template);
    return $delegate;
  }]);
}

/** What is plugged in at a point, for whoever is logged in. */
function changeViews(Views) {
  const shipped = Views.getProviders;
  const changed = new Set();
  Views.getProviders = (asked) => {
    const actions = ACTIONS[asked.component];
    const offered = shipped.call(Views, asked).filter(({ id }) => !actions || (actions[id] ?? isAdministrator)());
    offered.filter((each) => VIEWS[each.id] && !changed.has(each)).forEach((each) => {
      each.template = VIEWS[each.id](each.template);
      changed.add(each);
    });
    return offered;
  };
}

function changeDialogs($uibModal) {
  const { open } = $uibModal;
  $uibModal.open = (options) => open.call($uibModal, { ...options, template: dialog(options.template) });
}

/** To be called while Cockpit has not started yet. */
export function changeOffers() {
  Object.entries(DIRECTIVES).forEach(([module, changes]) => window.angular.module(module).config(['$provide', ($provide) =>
    Object.entries(changes).forEach(([name, how]) => change($provide, name, how))]));
  window.angular.module('cam.cockpit.directives').run(['Views', '$route', '$uibModal', (Views, $route, $uibModal) => {
    changeViews(Views);
    changeDialogs($uibModal);
    Object.entries(ROUTES).forEach(([path, how]) => {
      $route.routes[path].template = how($route.routes[path].template);
    });
  }]);
}
