import { type Bodies, json } from './example'
import type { Method } from './walk-routes'

/** For what belongs to no organization: the answer for who is signed in, and for who is not. */
export type OtherExample = {
  params?: Record<string, string>
  answers: Partial<Record<Method, { signedIn: number; signedOut: number }>>
  bodies?: Bodies
  form?: true
  /** Ends the session: tried when everything else has been. */
  last?: true
}

const always = (status: number) => ({ signedIn: status, signedOut: status })

export const OTHER_EXAMPLES: Record<string, OtherExample> = {
  '/': { answers: { GET: always(307) } },
  '/help/api': { answers: { GET: always(200) } },
  '/help/api/[group]': { params: { group: 'server' }, answers: { GET: always(200) } },
  '/coming-back': { answers: { GET: always(200) } },
  '/account': { answers: { GET: { signedIn: 200, signedOut: 307 } } },
  '/new': { answers: { GET: { signedIn: 200, signedOut: 307 } } },
  '/portfolio': {
    answers: { GET: { signedIn: 200, signedOut: 307 } },
  },
  '/setup': { answers: { GET: always(200) } },
  '/sign-in': { answers: { GET: always(200) } },
  '/password/[token]': { params: { token: 'unknown' }, answers: { GET: always(200) } },
  '/certificates/[secret]': { params: { secret: 'unknown' }, answers: { GET: always(200) } },
  '/api/v1/calendars/[file]': { params: { file: 'unknown.ics' }, answers: { GET: always(404) } },
  '/api/health': { answers: { GET: always(200) } },
  '/api/ready': { answers: { GET: always(200) } },
  '/api/auth/[...nextauth]': {
    params: { '...nextauth': 'session' },
    answers: { GET: always(200), POST: always(400) },
    bodies: { POST: json({}) },
  },
  '/api/sign-in': {
    answers: { POST: always(303) },
    bodies: { POST: (_, nonce) => `email=nobody${nonce}%40nowhere.example&password=wrong` },
    form: true,
  },
  '/sign-in/code': { answers: { GET: always(200) } },
  '/api/sign-in/code': { answers: { POST: always(303) }, bodies: { POST: () => 'code=000000' }, form: true },
  '/api/sign-in/provider': { answers: { GET: always(303) } },
  '/api/sign-out': { answers: { POST: always(303) }, bodies: { POST: () => '' }, form: true, last: true },
  '/api/password': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'token=unknown&password=a&repeat=b' },
    form: true,
  },
  '/api/join': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'token=unknown' },
    form: true,
  },
  '/api/form': { answers: { POST: always(400) }, bodies: { POST: () => 'password=typed' }, form: true },
  '/api/preferences': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'theme=dark&next=%2F' },
    form: true,
  },
  '/api/v1/account': {
    answers: { GET: { signedIn: 200, signedOut: 401 }, PATCH: { signedIn: 200, signedOut: 401 } },
    bodies: { PATCH: json({ timeZone: 'UTC' }) },
  },
  '/api/v1/account/password': {
    answers: { POST: { signedIn: 400, signedOut: 401 } },
    bodies: { POST: json({ current: 'a', password: 'too short' }) },
  },
  '/api/v1/account/proof': {
    answers: { POST: { signedIn: 400, signedOut: 401 } },
    bodies: { POST: json({ current: 'a' }) },
  },
  '/api/v1/account/second-factor': {
    answers: {
      POST: { signedIn: 201, signedOut: 401 },
      PUT: { signedIn: 400, signedOut: 401 },
      DELETE: { signedIn: 204, signedOut: 401 },
    },
    bodies: { PUT: json({ code: '000000' }) },
  },
  '/api/v1/account/recovery-codes': { answers: { POST: { signedIn: 409, signedOut: 401 } } },
  '/api/v1/account/sessions': { answers: { DELETE: { signedIn: 200, signedOut: 401 } } },
  '/api/v1/account/sessions/[id]': {
    params: { id: 'unknown' },
    answers: { DELETE: { signedIn: 404, signedOut: 401 } },
  },
  '/api/v1/demo': { answers: { DELETE: { signedIn: 403, signedOut: 401 } } },
  '/api/v1/orgs': {
    answers: { POST: { signedIn: 403, signedOut: 401 } },
    bodies: { POST: json({ name: 'Taken', slug: 'taken' }) },
  },
  '/api/v1/openapi.json': { answers: { GET: always(200) } },
  '/api/v1/portfolio': { answers: { GET: { signedIn: 200, signedOut: 401 } } },
  '/api/v1/setup': {
    answers: { POST: always(404) },
    bodies: {
      POST: json({
        name: 'Taken',
        slug: 'taken',
        key: 'wrong',
        owner: { email: 'nobody@nowhere.example', password: 'correct horse battery' },
      }),
    },
  },
  '/api/v1/templates/[file]': { params: { file: 'survey-responses.csv' }, answers: { GET: always(200) } },
}
