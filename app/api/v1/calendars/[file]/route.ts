import { feedQuery } from '@/lib/api/queries'
import { feedCtx } from '@/lib/auth/feeds/feeds'
import { calendarOf } from '@/lib/calendar/calendar-of'
import { publicRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { sameAsKept } from '@/lib/http/entity-tag'
import { readQuery } from '@/lib/http/query'
import { networkOf } from '@/lib/http/sign-in-door.mjs'
import { Visits } from '@/lib/http/visits'

/** Programs look a few times a day; many of them behind one address are still far below it. */
const visits = new Visits(120)
const FILE = /^([\w-]{43})\.ics$/

/** The dates or classes of an organization for whoever has the address: no session and no name; unknown and revoked are the same. */
export const GET = publicRoute(async ({ db, request, params, ip }) => {
  visits.count(networkOf(ip))
  const secret = FILE.exec(params.file ?? '')?.[1]
  const { of } = readQuery(request, feedQuery)
  const ctx = secret === undefined ? null : await feedCtx(db, secret, ip, of)
  if (!ctx) throw notFound('This address')
  return sameAsKept(request, await calendarOf(ctx, of), 'text/calendar; charset=utf-8')
})
