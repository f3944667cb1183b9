import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { createPasswordLink } from '../../lib/auth/passwords/password-links'
import { findUser } from '../../lib/auth/people/users'
import type { Role } from '../../lib/auth/roles'
import { pageOf, person, signIn } from './browser'
import { giveAccess, inDatabase, mintOrganization } from './browser-organization'
import type { State } from './people-states'

const ADMIN = person('global.admin', 'contoso-learning')
const VIEWER = person('viewer', 'contoso-learning')

export const newAddress = (): string => `new.${randomBytes(5).toString('hex')}@nowhere.example`

/** Somebody new with the role and the password of everybody here. */
export async function member(browser: Browser, baseURL: string, slug: string, role: Role): Promise<Page> {
  const email = newAddress()
  await giveAccess(slug, email, role)
  return pageOf(browser, baseURL, email)
}

/** A link for a password of somebody of an organization of one's own. */
async function passwordLink(): Promise<string> {
  const { email } = await mintOrganization()
  return inDatabase(async (db) => {
    const user = await findUser(db, email)
    return `/password/${await createPasswordLink(db, user?.id ?? 0)}`
  })
}

/** An organization in which a viewer asks for more; the reader is its Global admin. */
async function usersWithRequest(page: Page): Promise<string> {
  const { slug, email } = await mintOrganization()
  const asking = newAddress()
  await giveAccess(slug, asking, 'viewer')
  await signIn(page, asking)
  const asked = await page.request.post(`/api/v1/orgs/${slug}/access-requests`, {
    data: { role: 'partner_admin' },
  })
  expect(asked.status()).toBe(201)
  await page.context().clearCookies()
  await signIn(page, email)
  return `/${slug}/users`
}

/** As if the person had signed in so long ago that what is sensitive asks again. */
export const forgetProof = (email: string) =>
  inDatabase(({ control }) =>
    control.execute(sql`
      update sessions set proved_at = now() - interval '1 hour'
      where user_id = (select id from users where email = ${email})`),
  )

/** The tokens of an organization of one's own, long after signing in. */
async function tokensLongAfter(page: Page): Promise<string> {
  const { slug, email } = await mintOrganization()
  await signIn(page, email)
  await forgetProof(email)
  return `/${slug}/tokens`
}

/** One of Contoso's people, as the reader sees the person. */
const onPageOf = (email: string) => async (page: Page) => {
  const response = await page.request.get('/api/v1/orgs/contoso-learning/users')
  const { users } = (await response.json()) as { users: { id: number; email: string }[] }
  return `/contoso-learning/users/${users.find((user) => user.email === email)?.id}`
}

const invite = (page: Page) => page.getByRole('button', { name: 'Invite', exact: true }).click()

/** A page as the Global admin of an organization that is no demo, whose accounts are shared. */
export const asOwner = (path: string) => async (page: Page) => {
  const { email } = await mintOrganization()
  await page.context().clearCookies()
  await signIn(page, email)
  return path
}

/** The pages of people and of their links, with the states worth looking at. */
export const USERS_STATES: Record<string, State[]> = {
  'password/[token]': [
    { what: 'too short', as: null, path: async () => `${await passwordLink()}?error=short` },
    { what: 'link used up', as: null, path: '/password/some-token' },
  ],
  account: [
    { what: 'of the demo, which is shared', as: VIEWER, path: '/account' },
    {
      what: 'while a second factor is set up',
      as: null,
      path: asOwner('/account'),
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Set up a second factor' }).click()
        await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
      },
    },
    {
      what: 'asking again who it is',
      as: null,
      path: tokensLongAfter,
      prepare: async (page) => {
        await page.getByLabel('Name').fill('nightly')
        await page.getByRole('button', { name: 'Make the token' }).click()
        await expect(page.getByRole('dialog', { name: 'Is it you?' })).toBeVisible()
      },
      provoked: /status of 403/,
    },
    {
      what: 'with mistakes',
      as: null,
      path: asOwner('/account'),
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Change password', exact: true }).click()
        await expect(page.getByRole('form', { name: 'Password' }).getByRole('alert')).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
  '[org]/users': [
    { what: 'with everybody', as: ADMIN, path: '/contoso-learning/users' },
    { what: 'for who may not', as: VIEWER, path: '/contoso-learning/users' },
    {
      what: 'with mistakes',
      as: null,
      path: usersWithRequest,
      prepare: async (page) => {
        await invite(page)
        await expect(page.getByText('Give an e-mail address.').first()).toBeVisible()
      },
      provoked: /status of 4/,
    },
    {
      what: 'with a request and a new link',
      as: null,
      path: usersWithRequest,
      prepare: async (page) => {
        await page.getByLabel('E-mail address').fill(newAddress())
        await invite(page)
        await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible()
      },
    },
  ],
  '[org]/users/[id]': [
    {
      what: 'with a viewer’s locations',
      as: ADMIN,
      path: onPageOf(person('viewer.location', 'contoso-learning')),
    },
    { what: 'with one’s own sessions', as: ADMIN, path: onPageOf(ADMIN) },
    {
      what: 'of somebody one may not change',
      as: person('account.admin', 'contoso-learning'),
      path: onPageOf(ADMIN),
    },
    {
      what: 'asking before a deactivation',
      as: ADMIN,
      path: onPageOf(VIEWER),
      prepare: (page) => page.getByRole('button', { name: /^Deactivate/ }).click(),
    },
  ],
}
