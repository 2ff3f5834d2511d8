/**
 * Every question the tab can ask. The server must answer each of them (`ROWS` has the shapes);
 * kept apart from the shapes so that the tab does not carry a validator.
 */
export const ROUTES = {
  'me.read': { method: 'GET', path: '/me' },
  'tasks.list': { method: 'GET', path: '/tasks' },
  'tasks.filters': { method: 'GET', path: '/tasks/filters' },
  'tasks.export': { method: 'GET', path: '/tasks/export' },
  'tasks.read': { method: 'GET', path: '/tasks/{taskId}' },
  'tasks.edit': { method: 'PUT', path: '/tasks/{taskId}' },
  'tasks.assignable': { method: 'GET', path: '/tasks/{taskId}/assignable' },
  'tasks.message': { method: 'POST', path: '/tasks/{taskId}/messages' },
  'tasks.createLocal': { method: 'POST', path: '/tasks/{taskId}/local' },
  'tasks.deleteLocal': { method: 'DELETE', path: '/tasks/{taskId}' },
  'tasks.changeStatus': { method: 'PUT', path: '/tasks/{taskId}/status' },
  'tasks.undo': { method: 'POST', path: '/tasks/{taskId}/undo' },
  'files.add': { method: 'POST', path: '/tasks/{taskId}/files' },
  'files.read': { method: 'GET', path: '/files/{fileId}' },
  'files.remove': { method: 'DELETE', path: '/files/{fileId}' },
  'files.removePersonalData': { method: 'POST', path: '/files/{fileId}/personal-data' },
  'taskView.read': { method: 'GET', path: '/me/task-view' },
  'taskView.save': { method: 'PUT', path: '/me/task-view' },
  'taskView.reset': { method: 'DELETE', path: '/me/task-view' },
  'tasks.pdf': { method: 'GET', path: '/tasks/{taskId}/pdf' },
  'calendar.read': { method: 'GET', path: '/me/calendar' },
  'calendar.create': { method: 'POST', path: '/me/calendar' },
  'calendar.revoke': { method: 'DELETE', path: '/me/calendar' },
  'projects.list': { method: 'GET', path: '/projects' },
  'projects.read': { method: 'GET', path: '/projects/{projectId}' },
  'roles.gallery': { method: 'GET', path: '/roles' },
  'roles.read': { method: 'GET', path: '/roles/{roleId}' },
  'roles.nominate': { method: 'POST', path: '/roles/{roleId}/nominations' },
  'people.search': { method: 'GET', path: '/people' },
  'users.list': { method: 'GET', path: '/users' },
  'users.options': { method: 'GET', path: '/users/options' },
  'users.read': { method: 'GET', path: '/users/{personId}' },
  'users.create': { method: 'POST', path: '/users' },
  'users.edit': { method: 'PUT', path: '/users/{personId}' },
  'users.deletion': { method: 'GET', path: '/users/{personId}/deletion' },
  'users.delete': { method: 'DELETE', path: '/users/{personId}' },
  'users.import': { method: 'POST', path: '/users/import' },
  'profile.read': { method: 'GET', path: '/me/profile' },
  'profile.edit': { method: 'PUT', path: '/me/profile' },
  'assignments.accept': { method: 'POST', path: '/assignments/{assignmentId}/accept' },
  'assignments.decline': { method: 'POST', path: '/assignments/{assignmentId}/decline' },
  'assignments.withdraw': { method: 'POST', path: '/assignments/{assignmentId}/withdraw' },
  'assignments.end': { method: 'POST', path: '/assignments/{assignmentId}/end' },
  'assignments.makePrimary': { method: 'POST', path: '/assignments/{assignmentId}/make-primary' },
} as const satisfies Record<string, { method: 'GET' | 'PUT' | 'POST' | 'DELETE'; path: string }>

export type RouteName = keyof typeof ROUTES
export const ROUTE_NAMES = Object.keys(ROUTES) as RouteName[]
export const API = '/api/v1'
