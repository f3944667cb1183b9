import { readCredentials, type StoredCredential } from '@/lib/registers/sql/credentials'
import { may } from '../auth/roles'
import type { DateSource } from '../calendar/date-source'
import type { Dated } from '../calendar/model/dated'
import { authorize } from '../context'
import { trainersPage } from '../paths/data'
import { classesPage } from '../paths/delivery'
import { credentialId } from './credential-id'

const MOST = 500

/** When credentials of trainers end that courses ask for: how many trainers and classes, nobody by name. */
export const credentialDates: DateSource = async (ctx, { today, to }) => {
  authorize(ctx, 'qualification:read')
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    readCredentials(tx, { endsFrom: today }, { window: null, today }, MOST),
  )
  const days = new Map<string, StoredCredential[]>()
  for (const one of found) {
    const { expiresOn, courses, credential } = one
    if (expiresOn === null || expiresOn > to || courses.length === 0) continue
    const key = `${credentialId(credential)}-${expiresOn}`
    days.set(key, [...(days.get(key) ?? []), one])
  }
  // Who sees no trainers sees what is taught without them.
  const page = may(ctx.role, trainersPage.action) ? trainersPage : classesPage
  return [...days].map(([key, ones]) => dateOf(key, ones, page.href({ slug: ctx.slug })))
}

function dateOf(key: string, ones: readonly StoredCredential[], href: string): Dated {
  const [first] = ones
  const classes = ones.reduce((sum, one) => sum + one.classes, 0)
  const whose = ones.length === 1 ? 'of a trainer ends' : `of ${ones.length} trainers ends`
  const planned =
    classes === 0
      ? ''
      : ` ${classes === 1 ? 'One class' : `${classes} classes`} of these courses are to come.`
  return {
    uid: `training-services-credential-${key}`,
    on: first?.expiresOn ?? '',
    kind: 'certification',
    what: `Training Services: ${first?.credential} ${whose}`,
    why: `It is asked for by ${(first?.courses ?? []).join(', ')}: surveys of later classes do not count without it.${planned}`,
    href,
  }
}
