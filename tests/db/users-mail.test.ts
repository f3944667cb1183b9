import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readPasswordLink } from '@/lib/auth/passwords/password-links'
import { askForRole } from '@/lib/people/ask-for-role'
import { inviteUser } from '@/lib/people/invite-user'
import { makeLink } from '@/lib/people/make-link'
import { linkIn, type Mailbox, type Received, startMailbox } from '../support/mailbox'
import { authFixture, type Fixture } from './auth-fixture'
import { addTo, auditOf, type Somebody, somebody } from './people-fixture'

let box: Mailbox
let fixture: Fixture
let admin: Somebody
beforeAll(async () => {
  box = await startMailbox()
  process.env.LAUREL_SMTP_URL = `smtp://127.0.0.1:${box.port}`
  process.env.LAUREL_MAIL_FROM = 'Laurel <laurel@acme.example>'
  fixture = await authFixture()
  admin = await somebody(fixture, 'global_admin')
})
afterAll(async () => {
  await fixture.close()
  await box.stop()
})
beforeEach(async () => {
  box.received.length = 0
  box.refusing = false
  await fixture.owner`delete from letters`
})

describe('an invitation by mail', () => {
  test('brings the link to the person, in plain text', async () => {
    const { url, mailed } = await inviteUser(admin.ctx, { email: 'ina@acme.example', role: 'viewer' })
    expect([url, mailed]).toEqual([null, true])
    expect(box.received).toHaveLength(1)
    expect(box.received[0]?.to).toEqual(['ina@acme.example'])
    expect(box.received[0]?.text).toContain('From: Laurel <laurel@acme.example>')
    expect(box.received[0]?.text).toContain('invites you to Acme in Laurel as Report viewer')
    expect(await readPasswordLink(fixture.db, linkIn(box.received[0]))).toMatchObject({ setsPassword: true })
    expect(box.received[0]?.text).not.toMatch(/<html|<img|multipart/i)
  })

  test('is shown to nobody when the mail server refuses, is down, or says nothing: it can be sent again', async () => {
    box.refusing = true
    const invite = (email: string) => inviteUser(admin.ctx, { email, role: 'viewer' })
    const refused = await invite('refused@acme.example')
    expect(refused).toMatchObject({ url: null, mailed: false })
    const { port } = box
    await box.stop()
    const down = await invite('down@acme.example')
    expect(down).toMatchObject({ url: null, mailed: false })
    const silent = await new Promise<Server>((ready) => {
      const server = createServer(() => undefined).listen(port, '127.0.0.1', () => ready(server))
    })
    const start = performance.now()
    const waited = await invite('waited@acme.example')
    expect(waited).toMatchObject({ url: null, mailed: false })
    expect(performance.now() - start).toBeLessThan(7000)
    await new Promise((done) => silent.close(done))
    box = await startMailbox({ port })
    expect(await makeLink(admin.ctx, refused.user.id, {})).toMatchObject({ url: null, mailed: true })
    expect(await readPasswordLink(fixture.db, linkIn(box.received[0]))).toMatchObject({
      join: { slug: 'acme' },
    })
  })

  test('to an address with line breaks or a second one in it is not sent anywhere else', async () => {
    for (const email of ['a@acme.example\r\nBcc: b@acme.example', 'a,b@acme.example', 'a<b@acme.example'])
      await inviteUser(admin.ctx, { email, role: 'viewer' }).catch(() => undefined)
    expect(box.received.flatMap(({ to }) => to).filter((to) => to === 'b@acme.example')).toEqual([])
  })
})

describe('a password link by mail', () => {
  test('for an account of other organizations too goes to its own address, and is shown to nobody', async () => {
    const { id, email } = await somebody(fixture, 'viewer')
    await addTo(fixture, 'rival', id, 'global_admin')
    await expect(makeLink(admin.ctx, id, { deliver: 'show' })).rejects.toMatchObject({ code: 'forbidden' })
    const made = await makeLink(admin.ctx, id, { deliver: 'mail' })
    expect(made).toMatchObject({ url: null, mailed: true })
    expect(box.received.map(({ to }) => to)).toEqual([[email]])
    const token = linkIn(box.received[0])
    expect(await readPasswordLink(fixture.db, token)).toMatchObject({ email, setsPassword: true })
    expect(JSON.stringify([made, await auditOf(fixture, id)])).not.toContain(token)
  })

  test('says when the mail could not be sent', async () => {
    const { id } = await somebody(fixture, 'viewer')
    box.refusing = true
    expect(await makeLink(admin.ctx, id, { deliver: 'mail' })).toMatchObject({ url: null, mailed: false })
  })
})

describe('a request', () => {
  test('is told to the admins of the organization once, not with every click', async () => {
    const account = await somebody(fixture, 'account_admin')
    await somebody(fixture, 'global_admin', 'rival')
    await somebody(fixture, 'partner_admin')
    const { ctx } = await somebody(fixture, 'none')
    await askForRole(ctx, { role: 'viewer' })
    await vi.waitFor(() => expect(box.received).toHaveLength(1))
    await askForRole(ctx, { role: 'viewer' })
    await askForRole(ctx, { role: 'executive_viewer' })
    const next = await somebody(fixture, 'none')
    await askForRole(next.ctx, { role: 'viewer' })
    const from = ({ text }: Received) => /Person (\d+) asks/.exec(text)?.[1]
    await vi.waitFor(() => expect(box.received.map(from)).toContain(String(next.id)))
    expect(box.received.map(from)).toEqual([ctx.actor.slice('user:'.length), String(next.id)])
    expect(box.received[0]?.to).toEqual([admin.email, account.email])
    expect(box.received[0]?.text).toContain('asks for the role Report viewer in Acme')
    expect(box.received[0]?.text).toContain('/acme/users')
  })
})
