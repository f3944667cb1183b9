import { json, type OrgExample } from './example'

const API = '/api/v1/orgs/[org]'
const WHO = 'personal-data:manage' as const
const found = () => 200

/** What is held about people, one of them, and the end of it all. Nobody is named in what is tried. */
export const PERSONAL_DATA_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/personal-data': { actions: { GET: WHO } },
  '/[org]/end-of-programme': { actions: { GET: WHO } },
  [`${API}/personal-data`]: { actions: { GET: WHO } },
  [`${API}/personal-data/retention`]: {
    actions: { PUT: WHO },
    bodies: { PUT: json({ learners: 0, rejected: 0 }) },
  },
  [`${API}/personal-data/find`]: {
    actions: { POST: WHO },
    bodies: { POST: json({ person: 'Nobody at all' }) },
    answers: { POST: found },
  },
  [`${API}/personal-data/export`]: {
    actions: { POST: WHO },
    bodies: { POST: json({ person: 'Nobody at all', format: 'csv' }) },
    answers: { POST: found },
  },
  [`${API}/personal-data/erase`]: {
    actions: { POST: WHO },
    bodies: { POST: json({ learner: 'Nobody at all' }) },
    answers: { POST: found },
  },
  [`${API}/end-of-programme`]: {
    actions: { GET: WHO, PUT: WHO },
    bodies: { PUT: json({ endedOn: '2027-03-31' }) },
  },
  [`${API}/end-of-programme/steps`]: {
    actions: { PUT: WHO },
    bodies: { PUT: json({ step: 'stop', done: true }) },
  },
  [`${API}/end-of-programme/deletion`]: {
    actions: { POST: WHO },
    bodies: { POST: json({ name: 'Another name' }) },
    answers: { POST: () => 409 },
  },
}
