import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { type Action, may, type Role } from '../../lib/auth/roles'
import type { Ctx } from '../../lib/context'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'

/** Who looks at a page: signed in, which other tests try. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))
/** There is no browser whose history could move. */
vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: () => ({}) as never,
}))

let db: Database
let ctx: Ctx
let empty: Ctx
let used: Ctx
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
  empty = await mintOrganization(db)
  used = await mintOrganization(db)
  const rows = [
    'R1,2026-03-10,AZ-104T00,1234567',
    'R2,2026-03-10,ZZ-104T00,1234567',
    'R3,2025-03-10,AZ-104T00,1234567',
  ]
  await publishText(
    used,
    'courseware-completions',
    ['redemption_id,redeemed_on,course_number,location_id', ...rows].join('\n'),
  )
})
afterAll(() => db.close())

/** How a sentence or a link offers what only some roles may do. */
const OFFERS: Partial<Record<Action, RegExp>> = {
  'imports:write': /\b(?:import|bring in) (?:it|them|a|an|the|your|any)\b|\bbe withdrawn\b/i,
  'settings:write': /\b(?:set it|enter it|switch it)\b/i,
  'catalogue:write': /\badd (?:the course|the exam|what is missing|it there)\b|\bcorrect the entry\b/i,
  'trainers:write': /\badd (?:them below|a trainer)\b|\bcorrect the list\b/i,
  'locations:write': /\badd them above\b/i,
  'designations:write': /\brecord (?:a|the) designation\b|\bchange which were held\b/i,
  'rules:write': /\b(?:override a value|your value)\b/i,
  // A step of the organization's year is no offer of the page.
  'snapshots:write': /\btake it again\b|\btake a snapshot\b(?! that)/i,
  'reconcile:write': /\benter (?:below|what)\b|\bfirst one below\b/i,
  'scenarios:write': /\byou save\b|\bsave it\b/i,
}

/** Each lacks what another one has; an Executive report viewer opens and lacks nothing that none of them does. */
const ROLES = ['partner_admin', 'account_admin', 'viewer'] as const

const PAGES = {
  benefits: () => import('../../app/[org]/membership/designations/benefits/page'),
  catalogue: () => import('../../app/[org]/catalogue/page'),
  dates: () => import('../../app/[org]/dates/page'),
  designations: () => import('../../app/[org]/membership/designations/page'),
  forecast: () => import('../../app/[org]/membership/[programme]/forecast/page'),
  history: () => import('../../app/[org]/membership/[programme]/history/page'),
  imports: () => import('../../app/[org]/imports/page'),
  'line items': () => import('../../app/[org]/membership/training-services/line-items/page'),
  locations: () => import('../../app/[org]/locations/page'),
  names: () => import('../../app/[org]/names/page'),
  overview: () => import('../../app/[org]/membership/training-services/page'),
  plan: () => import('../../app/[org]/membership/[programme]/plan/page'),
  reconcile: () => import('../../app/[org]/membership/[programme]/reconcile/page'),
  report: () => import('../../app/[org]/membership/[programme]/report/page'),
  rules: () => import('../../app/[org]/membership/[programme]/rules/page'),
  settings: () => import('../../app/[org]/settings/page'),
  trainers: () => import('../../app/[org]/trainers/page'),
  trends: () => import('../../app/[org]/membership/training-services/trends/page'),
  'what leaves': () => import('../../app/[org]/membership/[programme]/falling-out/page'),
  'what if': () => import('../../app/[org]/membership/[programme]/what-if/page'),
} as const

/** Those that stand below every programme, of the one that the first list leaves out, and its own. */
const SOLUTIONS = {
  area: () => import('../../app/[org]/membership/[programme]/[area]/page'),
  overview: () => import('../../app/[org]/membership/solutions-partner/page'),
  customers: () => import('../../app/[org]/membership/solutions-partner/customers/page'),
  skilling: () => import('../../app/[org]/membership/solutions-partner/skilling/page'),
  specializations: () => import('../../app/[org]/membership/solutions-partner/specializations/page'),
  'what leaves': () => import('../../app/[org]/membership/[programme]/falling-out/page'),
  history: () => import('../../app/[org]/membership/[programme]/history/page'),
  plan: () => import('../../app/[org]/membership/[programme]/plan/page'),
  reconcile: () => import('../../app/[org]/membership/[programme]/reconcile/page'),
  report: () => import('../../app/[org]/membership/[programme]/report/page'),
  rules: () => import('../../app/[org]/membership/[programme]/rules/page'),
  trends: () => import('../../app/[org]/membership/[programme]/trends/page'),
  'what if': () => import('../../app/[org]/membership/[programme]/what-if/page'),
} as const

/** Those that stand below no programme. */
const OTHERS = {
  designation: () => import('../../app/[org]/membership/designations/[designation]/page'),
} as const

type Page = (props: never) => Promise<ReactNode>

/** The words of a page as the role reads it, without what tells whom to ask, and how files come about. */
async function wordsOf(page: Page, of: Ctx, role: Role, programme?: string): Promise<string> {
  ctx = { ...of, role }
  const place = { org: of.slug, programme, area: 'security', designation: 'security' }
  const props = { params: Promise.resolve(place), searchParams: Promise.resolve({}) }
  const { prelude } = await prerenderToNodeStream(await page(props as never))
  let html = ''
  for await (const part of prelude) html += part
  return html
    .replace(/<section[^>]*aria-labelledby="files"[\s\S]*?<\/section>/g, ' ')
    .replace(/<(script|style|option|template)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/To [^.]* you need the role [^.]*\./g, '')
    .replace(/A (?:Global admin|MPN Partner Admin)[^.]* can [^.]*\./g, '')
}

const lacked = (role: Role) => Object.entries(OFFERS).filter(([action]) => !may(role, action as Action))

const TRIED = [
  ...Object.entries(PAGES).map(([name, load]) => [name, 'training-services', load] as const),
  ...Object.entries(SOLUTIONS).map(([name, load]) => [name, 'solutions-partner', load] as const),
  ...Object.entries(OTHERS).map(([name, load]) => [name, undefined, load] as const),
]

describe.each(TRIED)('the page %s of %s', (_, programme, load) => {
  it('offers nobody what the role may not do, with and without data', async () => {
    const page = (await load()).default as Page
    const found: string[] = []
    for (const role of ROLES)
      for (const of of [empty, used]) {
        const words = await wordsOf(page, of, role, programme)
        for (const [action, offer] of lacked(role)) {
          const at = offer.exec(words)?.index
          if (at !== undefined)
            found.push(`${role}, ${action}: … ${words.slice(Math.max(0, at - 60), at + 60)} …`)
        }
      }
    expect(found).toEqual([])
  })
})

it('an offer is found where there is one: the page of imports tells who may import what it is for', async () => {
  const page = (await PAGES.imports()).default as Page
  expect(await wordsOf(page, empty, 'partner_admin')).toMatch(/be withdrawn/)
})
