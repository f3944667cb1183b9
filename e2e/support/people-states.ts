import type { Page } from '@playwright/test'
import { expect, person } from './browser'

export type State = {
  what: string
  /** Who looks; null is nobody signed in. */
  as: string | null
  path: string | ((page: Page) => Promise<string>)
  /** From the loaded page to the state. */
  prepare?: (page: Page) => Promise<unknown>
  provoked?: RegExp
}

const ADMIN = person('global.admin', 'contoso-learning')

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** The states of the pages about people: own account, tokens, audit trail, roles. */
export const PEOPLE_STATES: Record<string, State[]> = {
  '[org]/tokens': [
    {
      what: 'of one location',
      as: person('viewer.location', 'contoso-learning'),
      path: '/contoso-learning/tokens',
    },
    {
      what: 'with mistakes',
      as: ADMIN,
      path: '/contoso-learning/tokens',
      prepare: async (page) => {
        await press('Make the token')(page)
        await expect(page.getByRole('form').getByRole('alert')).toBeVisible()
      },
      provoked: /status of 4/,
    },
  ],
  '[org]/audit': [
    { what: 'with events', as: ADMIN, path: '/contoso-learning/audit' },
    { what: 'with a choice that cannot be', as: ADMIN, path: '/contoso-learning/audit?action=no.such' },
    { what: 'with nothing that fits', as: ADMIN, path: '/contoso-learning/audit?to=2020-01-01' },
  ],
  '[org]/roles': [
    { what: 'for an admin', as: ADMIN, path: '/contoso-learning/roles' },
    { what: 'for who has no role', as: person('none', 'contoso-learning'), path: '/contoso-learning/roles' },
  ],
}
