import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LETTER_LIMITS } from '@/lib/auth/passwords/letters'
import { LaurelError } from '@/lib/errors'
import { answerRequest } from '@/lib/people/answer-request'
import { askForRole } from '@/lib/people/ask-for-role'
import { inviteUser } from '@/lib/people/invite-user'
import { makeLink } from '@/lib/people/make-link'
import { authFixture, type Fixture } from './auth-fixture'
import { type Somebody, somebody } from './people-fixture'

let fixture: Fixture
let one: Somebody
let two: Somebody
let theirs: Somebody
beforeAll(async () => {
  fixture = await authFixture()
  one = await somebody(fixture, 'global_admin')
  two = await somebody(fixture, 'account_admin')
  theirs = await somebody(fixture, 'global_admin', 'rival')
})
afterAll(() => fixture.close())
beforeEach(() => fixture.owner`delete from letters`)

let count = 0
const invite = (who: Somebody, email = `letter${++count}@example.com`) =>
  inviteUser(who.ctx, { email, role: 'viewer' })

/** How many of so many go, and the error that stopped the first of the others. */
async function goOf(
  times: number,
  act: () => Promise<unknown>,
): Promise<{ gone: number; error: LaurelError | null }> {
  for (let gone = 0; gone < times; gone++) {
    const error = await act().then(
      () => null,
      (reason: unknown) => reason,
    )
    if (error instanceof LaurelError) return { gone, error }
    if (error) throw error
  }
  return { gone: times, error: null }
}

describe('invitations, password links and requests', () => {
  test('60 invitations by one person are 30, and the 31st says when the next one may go', async () => {
    const { gone, error } = await goOf(60, () => invite(one))
    expect(gone).toBe(LETTER_LIMITS.sender)
    expect(error).toMatchObject({
      code: 'too_many_requests',
      message: expect.stringMatching(/^There were 30 .* by you within 24 hours.* can be sent in 24 hours\.$/),
    })
    expect(error?.retryAfter).toBeGreaterThan(86_000)
    expect(error?.retryAfter).toBeLessThanOrEqual(86_400)
  })

  test('of an organization are 50 together, its neighbour’s are its own', async () => {
    expect((await goOf(30, () => invite(one))).gone).toBe(30)
    const { gone, error } = await goOf(30, () => invite(two))
    expect(gone).toBe(20)
    expect(error?.message).toContain('50 invitations and links by this organization')
    await invite(theirs)
  })

  test('to one address are 5, whoever writes and however it is spelled', async () => {
    const { gone, error } = await goOf(9, () => invite(one, 'often@example.com'))
    expect(gone).toBe(LETTER_LIMITS.recipient)
    expect(error?.message).toContain('to this address')
    await expect(invite(theirs, 'OFTEN@example.com')).rejects.toMatchObject({ code: 'too_many_requests' })
  })

  test('count together: links for members and for invited people, and requests for a role', async () => {
    const { user } = await invite(one)
    await makeLink(one.ctx, user.id, {})
    await makeLink(one.ctx, two.id, {})
    const asking = await somebody(fixture, 'none')
    const request = await askForRole(asking.ctx, { role: 'viewer' })
    // Asking again is the same request.
    await askForRole(asking.ctx, { role: 'partner_admin' })
    expect(await fixture.owner`select actor from letters order by at`).toEqual([
      ...Array(3).fill({ actor: one.ctx.actor }),
      { actor: asking.ctx.actor },
    ])
    await answerRequest(one.ctx, request.id, { outcome: 'declined' })
    const { gone } = await goOf(40, async () => {
      const again = await askForRole(asking.ctx, { role: 'viewer' })
      await answerRequest(one.ctx, again.id, { outcome: 'declined' })
    })
    expect(gone).toBe(LETTER_LIMITS.sender - 1)
    const links = await goOf(9, () => makeLink(one.ctx, two.id, {}))
    expect(links.gone).toBe(4)
  })

  test('one too many makes no account and no link; a day later it goes', async () => {
    await goOf(60, () => invite(one))
    const before =
      await fixture.owner`select (select count(*) from users) as users, (select count(*) from password_links) as links`
    await expect(invite(one, 'late@example.com')).rejects.toMatchObject({ code: 'too_many_requests' })
    expect(
      await fixture.owner`select (select count(*) from users) as users, (select count(*) from password_links) as links`,
    ).toEqual(before)
    await fixture.owner`update letters set at = at - interval '24 hours 1 minute'`
    await invite(one, 'late@example.com')
    expect(await fixture.owner`select from letters`).toHaveLength(1)
  })

  test('at once are no more than one by one', async () => {
    const all = await Promise.allSettled(Array.from({ length: 45 }, () => invite(one)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(LETTER_LIMITS.sender)
  })

  test('name nobody in what is kept of them', async () => {
    await invite(one, 'secret.person@example.com')
    const [row] = await fixture.owner`select to_jsonb(l)::text as text from letters l`
    expect(row?.text).not.toContain('secret.person')
  })
})
