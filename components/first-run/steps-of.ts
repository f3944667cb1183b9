import { type Action, may, type Role, rolesThatMay } from '@/lib/auth/roles'
import type { FirstSteps } from '@/lib/insight/get-first-steps'
import { KINDS } from '@/lib/line-items/model/kinds'
import { cataloguePage, importsPage, trainersPage } from '@/lib/paths/data'
import { settingsPage, usersPage } from '@/lib/paths/organization'
import { KIND_TEXTS } from '../imports/kind-texts'
import { showCount } from '../ui/show-count'

export type FirstStep = {
  name: string
  text: string
  done: boolean
  /** Without it the designation cannot be judged. */
  needed: boolean
  /** null: the reader may not; then `who` may. */
  href: string | null
  who: string
}

type Declared = Omit<FirstStep, 'href' | 'who'> & { href: string; action: Action }

/** What a new organization does first, in order; without what the reader may not know. */
export function stepsOf(first: FirstSteps, slug: string, role: Role): FirstStep[] {
  return declared(first, slug).map(({ action, href, ...step }) => ({
    ...step,
    href: may(role, action) ? href : null,
    who: rolesThatMay(action),
  }))
}

/** @returns whether everything is there that the designation is judged by */
export const isBegun = (steps: readonly FirstStep[]): boolean =>
  steps.every(({ needed, done }) => done || !needed)

function declared(first: FirstSteps, slug: string): Declared[] {
  const { anniversary, unknown, trainers, people } = first
  const to = { slug }
  return [
    {
      name: 'Your organization',
      text: 'Its anniversary date, V-org ID and PartnerID.',
      done: anniversary,
      needed: true,
      href: settingsPage.href(to),
      action: 'settings:write',
    },
    ...KINDS.map(
      (kind): Declared => ({
        name: KIND_TEXTS[kind].title,
        text: KIND_TEXTS[kind].what,
        done: first.has(kind),
        needed: true,
        href: importsPage.href(to),
        action: 'imports:write',
      }),
    ),
    {
      name: 'Catalogue',
      text: catalogueText(unknown),
      done: KINDS.some(first.has) && unknown === 0,
      needed: false,
      href: cataloguePage.href(to),
      action: 'catalogue:write',
    },
    ...optional(trainers, 0, {
      name: 'Trainers',
      text: 'Your Microsoft Certified Trainers, whom surveys name.',
      href: trainersPage.href(to),
      action: 'trainers:write',
    }),
    ...optional(people, 1, {
      name: 'People',
      text: 'Who else works with these figures.',
      href: usersPage.href(to),
      action: 'users:write',
    }),
  ]
}

const catalogueText = (unknown: number): string =>
  unknown === 0
    ? 'Laurel knows the public courses and exams, and lists here those of your files that it does not know.'
    : `${showCount(unknown, 'number')} in your files ${unknown === 1 ? 'is' : 'are'} of no course or exam that Laurel knows.`

/** @param count null: not told; done where there are more than `least` */
const optional = (
  count: number | null,
  least: number,
  step: Omit<Declared, 'done' | 'needed'>,
): Declared[] => (count === null ? [] : [{ ...step, done: count > least, needed: false }])
