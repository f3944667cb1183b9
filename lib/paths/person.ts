import { address } from './address'
import { all, type Part, text } from './part'

/** Leads on to where the reader belongs: in `org`, where one is named, to the first of its programmes with data. */
export const homePage = address('/', all({ org: text('org') }))
export const newOrganizationPage = address('/new')

/** `wantedBy`: the organization that wants a second factor of the reader. */
export const accountPage = address('/account', all({ wantedBy: text('wanted-by') }))

/** `key` of the start's link. */
export const setupPage = address('/setup', all({ key: text('key') }))

const NEXT = text('next', 3_000)
/** Where to go on afterwards; the home page need not be said. */
const next: Part<string> = { ...NEXT, write: (path) => NEXT.write(path === '/' ? '' : path) }
const error = text('error')

/** `by` and `tenant`: the provider that was asked; `minutes` until another try. */
export const signInPage = address(
  '/sign-in',
  all({ error, by: text('by'), tenant: text('tenant'), minutes: text('minutes'), next }),
)
export const signInCodePage = address('/sign-in/code', all({ error, next }))

/** The page behind a link, of which `token` is the secret. */
export const passwordPage = address<{ token: string }, { error: string }>('/password/[token]', all({ error }))

/** In place of a page, for a while; asked for by the server itself. */
export const comingBackPage = address('/coming-back', all({ why: text('why'), sent: text('sent') }))
