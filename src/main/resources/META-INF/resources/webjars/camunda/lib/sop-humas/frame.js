/**
 * The frame around each web application: the office's emblem in place of Camunda's, a switch of the language, the office's way to write times,
 * and no banner. Loaded before the application starts (customScripts), while its templates can still be changed.
 */
import { LOGO, NAMES, language, speak, theLocale, theOffice } from './office.js';
import { dateWriter } from './dates.js';
import { watchPerson } from './person.js';
import { WORDS, batchesInIndonesian, inIndonesian, resourceInIndonesian } from './words.js';

const OTHER = language === 'id' ? { code: 'en', name: 'English' } : { code: 'id', name: 'Bahasa Indonesia' };

/** What our own requests tell the frame, and what remembers over a reload of the page that somebody had logged in. */
const SESSION_ENDED = 'sop-humas:sesi-berakhir';
const LOGGED_IN = 'sop-humas.masuk';

const ENDED = {
  id: ['Sesi Anda telah berakhir.', 'Silakan masuk kembali.', 'Isian formulir yang belum dikirim tetap tersimpan di perangkat ini.'],
  en: ['Your session has ended.', 'Please log in again.', 'What you typed into a form and have not sent is kept on this device.']
}[language];

const BANNER = /<div ng-if="isCommunityEdition"[^>]*>\s*<\/div>/;
const BRAND = '<span ng-bind-html="logo" class="brand-logo"></span>';
const LOGIN_BRAND = '<div class="login-logo" ng-bind-html="logo"></div>';
const LOGIN_MESSAGES = '<div notifications-panel';
const ZONE_LABEL = "{{ 'CAM_WIDGET_FOOTER_TIMEZONE' | translate }}";
const MENU = '<li engine-select></li>';

const emblem = (css) => `<img class="${css} sh-lambang" src="${LOGO}" alt="">`;
const names = `{{ {${Object.entries(NAMES).map(([app, name]) => `${app}: '${name}'`).join(', ')}}[appName] }}`;
const languageSwitch = `<li class="sh-bahasa"><button type="button" lang="${OTHER.code}" data-bahasa="${OTHER.code}">${OTHER.name}</button></li>`;

function frameHeader([header]) {
  header.template = header.template
    .replace(BANNER, '')
    .replace(BRAND, emblem('brand-logo'))
    .replace(MENU, MENU + languageSwitch)
    .replace('{{ app.label }}', names)
    // Shipped, the button of the small menu is called by the key of its name.
    .replace('{{ toggleNavigation }}', '{{ toggleNavigation | translate }}');
}

function frameFooter([footer], { zona, singkatanZona }) {
  footer.template = footer.template
    .replace(ZONE_LABEL, `<span class="sh-zona">${ZONE_LABEL}</span>`)
    .replace('{{timezoneName}}', zona ? `${zona} (${singkatanZona})` : '{{timezoneName}}');
}

/** Says on the login page why it is shown; what Camunda would say there is hidden until somebody types. */
const endedNotice = (app) => `<div class="alert alert-warning sh-sesi" role="alert" ng-if="$root.shSesiBerakhir"><strong>${ENDED[0]}</strong> ${
  ENDED.slice(1, app === 'tasklist' ? 3 : 2).join(' ')}</div>`;

/** Tells an end of the session from a first visit and from a log-out of one's own; an end that our own requests find is one for Camunda too. */
function watchSession($rootScope) {
  if ($rootScope.authentication) sessionStorage.setItem(LOGGED_IN, 'ya');
  $rootScope.$on('authentication.changed', (event, person) => {
    if (!person) return;
    sessionStorage.setItem(LOGGED_IN, 'ya');
    $rootScope.shSesiBerakhir = false;
  });
  $rootScope.$on('authentication.logout.success', () => sessionStorage.removeItem(LOGGED_IN));
  $rootScope.$on('authentication.login.required', () => {
    if (sessionStorage.getItem(LOGGED_IN)) $rootScope.shSesiBerakhir = true;
    sessionStorage.removeItem(LOGGED_IN);
  });
  window.addEventListener(SESSION_ENDED, () => $rootScope.$evalAsync(() => {
    if (!$rootScope.authentication) return;
    $rootScope.$broadcast('authentication.changed', null);
    $rootScope.authentication = null;
    $rootScope.$broadcast('authentication.login.required');
  }));
}

/** Messages of the server come with the name of a resource before them and, for those who program, Camunda's own words behind them. */
function speakPlainly(Notifications) {
  const add = Notifications.add;
  Notifications.add = (message) => {
    if (typeof message.message === 'string') message.message = message.message.replace(/^<[^>]*> <- /, '').replace(/ \((?:No matching|Cannot find) [^)]*\)$/, '');
    if (language === 'id') ['status', 'message'].forEach((part) => { message[part] = resourceInIndonesian(message[part]); });
    return add.call(Notifications, message);
  };
}

function frameLogin(route, app) {
  if (!route) return;
  route.template = route.template
    .replace(LOGIN_BRAND, emblem('login-logo'))
    .replace(LOGIN_MESSAGES, endedNotice(app) + LOGIN_MESSAGES)
    .replace('{{ appName }}', `{{ appName }}<div class="sh-aplikasi">SOP Humas – ${NAMES[app]}</div>`);
}

/** Puts the templates' own English words into Indonesian: those of the pages, and those of what is plugged into them. */
function speakTemplates($route, Views, $uibModal) {
  const translate = (each) => {
    each.template = inIndonesian(each.template);
    return each;
  };
  Object.values($route.routes).forEach(translate);
  if ($route.routes['/batch']) $route.routes['/batch'].template = batchesInIndonesian($route.routes['/batch'].template);
  const shipped = Views.getProviders;
  Views.getProviders = (...asked) => shipped.apply(Views, asked).map(translate);
  const { open } = $uibModal;
  $uibModal.open = (options) => open.call($uibModal, translate({ ...options }));
}

/** What AngularJS's own date picker and numbers need to know. */
function speakAngular($locale, dates) {
  $locale.id = 'id-id';
  Object.assign($locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '.' });
  if (!dates) return;
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: dates.months,
    STANDALONEMONTH: dates.months,
    SHORTMONTH: dates.monthsShort,
    DAY: dates.weekdays,
    SHORTDAY: dates.weekdaysShort
  });
}

/** How long ago something was is told by Moment.js. The Welcome page, which tells no times, has none. */
function speakMoment(moment, dates) {
  if (!moment || !dates) return;
  if (moment.locales().includes(language)) moment.updateLocale(language, dates);
  else moment.defineLocale(language, dates);
}

const app = document.querySelector('base').getAttribute('app-name');
const locale = theLocale();
const write = dateWriter(language, theOffice());

// The module that brings header, footer and the filter of dates to each of the applications.
window.angular.module('camunda.common.widgets')
  .config(['$provide', '$translateProvider', ($provide, $translateProvider) => {
    const change = (name, how) => $provide.decorator(name, ['$delegate', (delegate) => how(delegate) ?? delegate]);
    change('camWidgetHeaderDirective', frameHeader);
    change('camWidgetFooterDirective', (footer) => frameFooter(footer, theOffice()));
    change('camDateFilter', () => write);
    // The Tasklist's history writes the time of day past the filter above.
    change('dateFilter', (shipped) => (value, format, zone) => (format === 'HH:mm' && !zone ? write(value, 'time') : shipped(value, format, zone)));
    // Given here, the words are there before anything is drawn. The applications load them while they draw, and what Cockpit then wrote only once,
    // such as the headings of its lists, stayed untranslated at the first visit.
    if (locale) $translateProvider.translations(language, { ...locale.labels, ...(language === 'id' && WORDS) });
    if (language !== 'id') return;
    ['camWidgetVariablesTableDirective', 'camWidgetBpmnViewerDirective'].forEach((name) => change(name, ([widget]) => {
      widget.template = inIndonesian(widget.template);
    }));
  }])
  .run(['$locale', '$injector', ($locale, $injector) => {
    const $route = $injector.get('$route');
    frameLogin($route.routes['/login'], app);
    watchPerson($injector.get('$rootScope'));
    watchSession($injector.get('$rootScope'));
    speakPlainly($injector.get('Notifications'));
    speakMoment($injector.has('moment') ? $injector.get('moment') : window.moment, locale?.dateLocales);
    if (language !== 'id') return;
    speakAngular($locale, locale?.dateLocales);
    speakTemplates($route, $injector.get('Views'), $injector.get('$uibModal'));
  }]);

document.addEventListener('click', (event) => {
  const chosen = event.target.closest('[data-bahasa]');
  if (chosen) speak(chosen.dataset.bahasa);
});
