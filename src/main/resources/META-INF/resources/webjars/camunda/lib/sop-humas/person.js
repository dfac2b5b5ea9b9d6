/** Who is logged in, for what is offered to some and not to others. The server's refusal does not depend on it. */
let root;

/** To be told once, when the application starts, where it keeps who is logged in. */
export function watchPerson($rootScope) {
  root = $rootScope;
}

/** Administrators are those who may open Admin; nobody is one while nobody has logged in. */
export const isAdministrator = () => Boolean(root?.authentication?.canAccess('admin'));

/** The same in a template; undefined counts as no. */
export const FOR_ADMINISTRATORS = "$root.authentication.canAccess('admin')";
