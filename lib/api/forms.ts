import { z } from 'zod'
import type { Routes } from './operation'

const SECRET = 'The link’s secret.'
const NEXT = 'Where to go on.'

/** What the pages send without a script: each leads on (303), also where it is refused. */
export const FORMS: Routes = {
  '/api/sign-in': form('Sign in', { email: '', password: '', next: NEXT }),
  '/api/sign-in/code': form('The second step of signing in', { code: '', next: NEXT }),
  '/api/sign-in/provider': {
    GET: {
      who: 'anybody',
      does: 'Sign in with an identity provider',
      query: { provider: z.string(), tenant: z.string().optional(), next: z.string().optional() },
      answers: { 303: null },
    },
  },
  '/api/auth/[...nextauth]': {
    GET: { who: 'anybody', does: 'Where identity providers lead back to', answers: { 200: null, 303: null } },
    POST: { who: 'anybody', does: 'The same', answers: { 200: null, 303: null } },
  },
  '/api/sign-out': form('Sign out', {}),
  '/api/password': form('Set a password by a link', { token: SECRET, password: '', repeat: '' }),
  '/api/join': form('Accept an invitation', { token: SECRET }),
  '/api/preferences': form('Choose light or dark', { theme: 'light, dark or system.', next: NEXT }),
  '/api/form': {
    POST: {
      who: 'anybody',
      does: 'Where forms that need a script lead without it',
      answers: {},
      text: 'text/plain; charset=utf-8',
    },
  },
}

function form(does: string, fields: Record<string, string>): Routes[string] {
  return { POST: { who: 'anybody', does, body: { form: fields }, answers: { 303: null } } }
}
