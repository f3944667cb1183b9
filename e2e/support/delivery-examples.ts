import type { OrgExample } from './example'

const A_CLASS = {
  courseNumber: 'AZ-104T00',
  startsOn: '2026-12-01',
  endsOn: '2026-12-04',
  country: 'Own',
  mctIds: ['Own'],
}
const byClass = (ids: { class: string }) => ({ class_id: ids.class })

/** Classes, planned and delivered. */
export const DELIVERY_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/delivery/classes': {
    actions: { GET: 'line-items:read' },
    queries: (ids) => [
      '',
      '?when=past',
      '?from=2026-01&to=2026-12&status=planned&course=AZ-104T00',
      `?edit=${ids.class}`,
      `?copy=${ids.class}`,
    ],
  },
  '/[org]/delivery/calendar': {
    actions: { GET: 'line-items:read' },
    queries: () => ['', '?view=week&on=2026-11-30', '?view=list&on=2026-12-01', '?on=2026-01-05'],
  },
  '/[org]/delivery/classes/[class]': {
    actions: { GET: 'line-items:read' },
    params: (ids) => ({ class: ids.class }),
  },
  '/api/v1/orgs/[org]/classes': {
    actions: { GET: 'line-items:read', POST: 'classes:write', DELETE: 'classes:write' },
    queries: () => [
      '',
      '?format=csv',
      '?from=2026-01&to=2026-12&status=planned&course=AZ-104T00&sort=newest&limit=1',
    ],
    bodies: {
      POST: ({ externalId }, nonce) =>
        JSON.stringify({ ...A_CLASS, classId: `Tried ${nonce}`, locationId: externalId }),
      DELETE: (_, nonce) => JSON.stringify({ classId: `Nobody ${nonce}` }),
    },
    answers: { DELETE: () => 404 },
  },
  '/api/v1/orgs/[org]/classes/[class_id]': {
    actions: { GET: 'line-items:read', PATCH: 'classes:write' },
    params: byClass,
    bodies: { PATCH: () => JSON.stringify({ status: null }) },
  },
}
