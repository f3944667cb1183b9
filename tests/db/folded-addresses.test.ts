import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { foldAddress } from '@/lib/auth/people/fold-address'
import { createUser, findUser, setPassword } from '@/lib/auth/people/users'
import { signIn } from '@/lib/auth/sessions/sign-in'
import { ADDRESS_LIMIT } from '@/lib/auth/sessions/throttle'
import { reopen } from '@/lib/http/sign-in-door.mjs'
import { withinOneSlot } from '../support/one-slot'
import { authFixture, type Fixture, PASSWORD } from './auth-fixture'

let fixture: Fixture
beforeAll(async () => {
  await withinOneSlot()
  fixture = await authFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  reopen()
  await fixture.owner`delete from throttle`
})

const attempt = (email: string, password: string, network: number) =>
  signIn(fixture.db, { email, password }, { ip: `198.51.${network}.1`, userAgent: null })

async function account(email: string): Promise<string> {
  await setPassword(fixture.db, await createUser(fixture.db, { email }), PASSWORD)
  return email
}

/** The same letters to somebody: to PostgreSQL's lower(), to JavaScript, to who normalizes, or to the eye. */
const SPELLINGS = {
  'miki@fold.example': [
    'MIKI@FOLD.EXAMPLE',
    ' miki@fold.example\0',
    'mİkİ@fold.example',
    'mi\u212Ai@fold.example',
  ],
  'jose\u0301@fold.example': ['jos\u00E9@fold.example', 'JOS\u00C9@fold.example', 'JOSE\u0301@fold.example'],
  'STRASSE@fold.example': ['straße@fold.example', 'strasse@fold.example', 'ſtrasse@fold.example'],
}

test.each(Object.entries(SPELLINGS))(
  `%s: ${ADDRESS_LIMIT} wrong tries close every spelling that opens the account, and no spelling gets further tries`,
  async (email, spellings) => {
    await account(email)
    const opening: boolean[] = []
    for (const [index, spelling] of spellings.entries()) {
      const { ok } = await attempt(spelling, PASSWORD, index)
      expect(ok).toBe((await findUser(fixture.db, spelling)) !== null)
      opening.push(ok)
    }
    for (let wrong = 0; wrong < ADDRESS_LIMIT; wrong++) await attempt(email, 'a wrong password', 100 + wrong)
    // Refused: by the limit when it names the account, and because there is none when it does not.
    for (const [index, spelling] of spellings.entries())
      expect(await attempt(spelling, PASSWORD, index)).toMatchObject({
        ok: false,
        reason: opening[index] ? 'throttled' : 'wrong',
      })
  },
)

test('one account per address, however it is written', async () => {
  await account('one@fold.example')
  for (const email of ['ONE@fold.example', ' One@Fold.Example '])
    await expect(createUser(fixture.db, { email })).rejects.toMatchObject({ code: 'conflict' })
})

test('the database folds every character as the limit does', async () => {
  // Spaces between, so that no two of them compose; of another origin, whose addresses are not unique.
  const all = Array.from({ length: 0x1_1000 }, (_, code) => code)
    .filter((code) => code > 0x20 && (code < 0xd800 || code > 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .join(' ')
  const [row] = await fixture.owner`
    insert into users (email, origin) values (${all}, 'https://issuer.example') returning email_key`
  expect(row?.email_key === foldAddress(all)).toBe(true)
})
