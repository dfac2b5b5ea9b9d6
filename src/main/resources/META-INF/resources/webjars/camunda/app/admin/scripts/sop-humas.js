/**
 * Admin asks for a person, group or tenant by its id, and where there is none, waits for it on an empty page. Here it is asked first, and the way
 * leads back to the list, with what was wrong.
 */
import { APP_ROOT, language } from '../../../lib/sop-humas/office.js';

const PLACES = {
  '/users/:userId': {
    resource: 'user', param: 'userId', list: '/users',
    id: ['Pengguna tidak ditemukan', 'Tidak ada pengguna dengan id'], en: ['No such user', 'There is no user with the id']
  },
  '/groups/:groupId': {
    resource: 'group', param: 'groupId', list: '/groups',
    id: ['Kelompok tidak ditemukan', 'Tidak ada kelompok dengan id'], en: ['No such group', 'There is no group with the id']
  },
  '/tenants/:tenantId': {
    resource: 'tenant', param: 'tenantId', list: '/tenants',
    id: ['Tenant tidak ditemukan', 'Tidak ada tenant dengan id'], en: ['No such tenant', 'There is no tenant with the id']
  }
};
const ADVICE = { id: 'Pilih dari daftar di bawah ini.', en: 'Choose from the list below.' }[language];

/** Only a list that is certainly empty turns somebody away: whatever else may be wrong, the page itself says. */
async function isMissing(resource, id) {
  const answer = await fetch(`${APP_ROOT}/api/engine/engine/default/${resource}/count?id=${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
  return answer.ok && (await answer.json()).count === 0;
}

window.angular.module('camunda.common.widgets').run(['$route', '$q', '$location', 'Notifications', 'unescape', ($route, $q, $location, Notifications, unescape) => {
  Object.entries(PLACES).forEach(([path, { resource, param, list, [language]: [status, message] }]) => {
    const look = () => {
      const id = unescape(encodeURIComponent($route.current.params[param]));
      return $q.when(isMissing(resource, id).catch(() => false)).then((missing) => {
        if (!missing) return undefined;
        Notifications.addError({ status, message: `${message} "${id}". ${ADVICE}` });
        $location.url(list);
        return $q.reject(new Error(message));
      });
    };
    $route.routes[path].resolve = { ...$route.routes[path].resolve, shAda: look };
  });
}]);
