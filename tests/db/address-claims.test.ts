import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  issueLink,
  readPasswordLink,
  redeemJoinLink,
  redeemPasswordLink,
} from '@/lib/auth/passwords/password-links'
import { readSession } from '@/lib/auth/sessions/sessions'
import { createToken, readToken } from '@/lib/auth/tokens/tokens'
import { inviteUser } from '@/lib/people/invite-user'
import { listUsers } from '@/lib/people/list-users'
import { makeLink } from '@/lib/people/make-link'
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox'
import { authFixture, type Fixture, PASSWORD, sessionFor } from './auth-fixture'
import { auditOf, placeOf, type Somebody, somebody } from './people-fixture'

const NEW = 'quite another password'

let box: Mailbox
let fixture: Fixture
let ours: Somebody
let theirs: Somebody
beforeAll(async () => {
  box = await startMailbox()
  process.env.LAUREL_SMTP_URL = `smtp://127.0.0.1:${box.port}`
  process.env.LAUREL_MAIL_FROM = 'Laurel <laurel@acme.example>'
  fixture = await authFixture()
  ours = await somebody(fixture, 'global_admin')
  theirs = await somebody(fixture, 'global_admin', 'rival')
})
afterAll(async () => {
  await fixture.close()
  await box.stop()
})
beforeEach(async () => {
  box.received.length = 0
  await fixture.owner`delete from letters`
})

let count = 0
const fresh = () => `stranger${++count}@example.com`
const confirmed = async (id: number) =>
  (await fixture.owner`select confirmed_by from users where id = ${id}`)[0]?.confirmed_by

/** The address of a stranger, taken by who made the link and saw it: as installations without mail do. */
async function taken(email: string): Promise<number> {
  const { user } = await inviteUser(ours.ctx, { email, role: 'viewer' })
  const { token } = await issueLink(fixture.db.control, user.id, fixture.acme)
  expect(await redeemPasswordLink(fixture.db, token, PASSWORD, null)).not.toBe(null)
  box.received.length = 0
  return user.id
}

describe('where Laurel sends mail', () => {
  test('whoever invites sees no link, neither at first nor anew, and the address is proved by who uses it', async () => {
    const email = fresh()
    const invited = await inviteUser(ours.ctx, { email, role: 'viewer' })
    const again = await makeLink(ours.ctx, invited.user.id, { deliver: 'show' })
    expect([invited.url, again.url, again.mailed]).toEqual([null, null, true])
    const links = box.received.map(linkIn)
    expect(new Set(links).size).toBe(2)
    for (const link of links) expect(JSON.stringify([invited, again])).not.toContain(link)
    expect(await confirmed(invited.user.id)).toBe(null)
    await redeemPasswordLink(fixture.db, links[0] ?? '', PASSWORD, null)
    expect(await confirmed(invited.user.id)).toBe('mail')
  })
})

describe('an address that somebody uses and never proved', () => {
  test('goes to its owner by the invitation of another organization: what was done with it so far ends', async () => {
    const { db, owner, acme, rival } = fixture
    const email = fresh()
    const id = await taken(email)
    expect(await confirmed(id)).toBe('code')
    const sid = await sessionFor(fixture, id)
    const token = await createToken(db, { orgId: acme, role: 'viewer', name: 'T', days: 1, createdBy: id })
    const old = await issueLink(db.control, id, null)
    await inviteUser(theirs.ctx, { email, role: 'partner_admin' })
    const link = linkIn(box.received[0])
    expect(await readPasswordLink(db, link)).toMatchObject({ setsPassword: true, startsAnew: true })
    expect(await redeemPasswordLink(db, link, NEW, null)).toMatchObject({ email, join: { slug: 'rival' } })
    expect(await confirmed(id)).toBe('mail')
    expect(await readSession(db, sid, null)).toBe(null)
    expect(await readToken(db, token)).toBe(null)
    expect(await readPasswordLink(db, old.token)).toBe(null)
    expect(await placeOf(fixture, id, rival)).toMatchObject({ role: 'partner_admin', pending: false })
    expect(await placeOf(fixture, id, acme)).toMatchObject({ role: 'viewer', pending: true })
    expect((await auditOf(fixture, id)).map(({ action }) => action)).toContain('user.lapse')
    const [lapse] =
      await owner`select org_id from audit where action = 'user.lapse' and (detail->>'id')::bigint = ${id}`
    expect(Number(lapse?.org_id)).toBe(acme)
  })

  test('stays with who knows its password and joins signed in: by the mail the address is proved too', async () => {
    const email = fresh()
    const id = await taken(email)
    await inviteUser(theirs.ctx, { email, role: 'viewer' })
    expect(await redeemJoinLink(fixture.db, linkIn(box.received[0]), id, null)).toMatchObject({
      slug: 'rival',
    })
    expect(await confirmed(id)).toBe('mail')
    expect(await placeOf(fixture, id)).toMatchObject({ pending: false })
  })

  test('is not taken over by a link that somebody saw, nor once its owner proved it', async () => {
    const { db, rival } = fixture
    const email = fresh()
    const id = await taken(email)
    await inviteUser(theirs.ctx, { email, role: 'viewer' })
    const mailed = linkIn(box.received[0])
    const seen = await issueLink(db.control, id, rival)
    expect(await readPasswordLink(db, seen.token)).toMatchObject({ setsPassword: false, startsAnew: false })
    expect(await redeemPasswordLink(db, seen.token, NEW, null)).toBe(null)
    await fixture.owner`update users set confirmed_by = 'mail' where id = ${id}`
    expect(await readPasswordLink(db, mailed)).toMatchObject({ setsPassword: false, startsAnew: false })
    expect(await redeemPasswordLink(db, mailed, NEW, null)).toBe(null)
    await fixture.owner`update users set confirmed_by = 'operator' where id = ${id}`
    expect(await redeemPasswordLink(db, mailed, NEW, null)).toBe(null)
  })
})

describe('what an organization calls a person whom it invites', () => {
  test('no other organization reads, until the person joins by that name', async () => {
    const { db } = fixture
    const email = fresh()
    await inviteUser(ours.ctx, { email, name: 'Our secret hire', role: 'viewer' })
    const link = linkIn(box.received[0])
    const { user } = await inviteUser(theirs.ctx, { email, role: 'viewer' })
    const named = async (who: Somebody) => (await listUsers(who.ctx)).find(({ id }) => id === user.id)?.name
    expect([user.name, await named(theirs), await named(ours)]).toEqual(['', '', 'Our secret hire'])
    await redeemPasswordLink(db, link, PASSWORD, null)
    expect([await named(ours), await named(theirs)]).toEqual(['Our secret hire', ''])
  })
})

test('ids of people say nothing of who was there before', async () => {
  const ids: number[] = []
  for (let round = 0; round < 12; round++) {
    const { user } = await inviteUser(round % 2 ? ours.ctx : theirs.ctx, { email: fresh(), role: 'viewer' })
    ids.push(user.id)
  }
  expect(ids).not.toEqual([...ids].sort((a, b) => a - b))
  const steps = ids.slice(1).map((id, at) => Math.abs(id - (ids[at] ?? 0)))
  expect(Math.min(...steps)).toBeGreaterThan(1000)
})
