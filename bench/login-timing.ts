import { sql } from 'drizzle-orm'
import { createUser, storePassword } from '../lib/auth/people/users'
import { step } from '../scripts/support/progress'
import { type Figures, figures, rounded } from './support/figures'
import { median } from './support/turns'
import { type Workbench, withWorkbench } from './support/workbench'

const BOUNDS = { difference: { max: 0.05 }, low: { min: 0.95 }, high: { max: 1.05 } }
const PAIRS = 2000
const WARM_UP = 50
const RESAMPLES = 2000

type Pair = { known: number; unknown: number }

/**
 * Whether the time of a refusal tells that an account exists: a wrong password for a known and for an unknown address
 * in turns, each from a network of its own, so that no limit answers instead.
 */
export const measureLoginTiming = (): Promise<Figures> =>
  withWorkbench(async (bench) => {
    const accounts = await step('Making accounts', () => makeAccounts(bench))
    const { url } = await bench.serve()
    for (let one = 0; one < WARM_UP; one++) await refusal(url, `warm-${one}@nowhere.example`, PAIRS + one)
    const pairs = await step(`${PAIRS} pairs`, () => measurePairs(url, accounts))
    const known = median(pairs.map((pair) => pair.known))
    const unknown = median(pairs.map((pair) => pair.unknown))
    const { low, high } = interval(pairs)
    return figures(
      'login-timing',
      {
        ours: rounded(known),
        reference: rounded(unknown),
        unit: 'ms (median, known and unknown address)',
        ratio: Number((known / unknown).toPrecision(4)),
        difference: Number(Math.abs(known / unknown - 1).toPrecision(3)),
        low: Number(low.toPrecision(4)),
        high: Number(high.toPrecision(4)),
        detail: { pairs: pairs.length },
      },
      BOUNDS,
    )
  })

/** One account per pair and as many as there are limits on tries; they share one hash, which is read like any other. */
async function makeAccounts({ db }: Workbench): Promise<string[]> {
  const run = Date.now().toString(36)
  const first = await createUser(db, { email: `account-${run}-0@somewhere.example` })
  await storePassword(db, first, 'a password nobody tries')
  await db.control.execute(sql`
    with made as (
      insert into users (email) select ${`account-${run}-`} || n || '@somewhere.example'
      from generate_series(1, ${PAIRS - 1}) as n returning id)
    insert into identities (issuer, subject, user_id, password_hash)
    select 'local', made.id::text, made.id, i.password_hash
    from made, identities i where i.issuer = 'local' and i.user_id = ${first}`)
  return Array.from({ length: PAIRS }, (_, number) => `account-${run}-${number}@somewhere.example`)
}

async function measurePairs(url: string, accounts: readonly string[]): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const [number, account] of accounts.entries()) {
    const stranger = account.replace('somewhere', 'elsewhere')
    const ask = {
      known: () => refusal(url, account, number),
      unknown: () => refusal(url, stranger, number),
    }
    // Every second pair the other way round: whoever comes second finds everything warm.
    if (number % 2 === 0) pairs.push({ known: await ask.known(), unknown: await ask.unknown() })
    else {
      const unknown = await ask.unknown()
      pairs.push({ known: await ask.known(), unknown })
    }
  }
  return pairs
}

/** @returns milliseconds until the sign-in was refused. */
async function refusal(url: string, email: string, network: number): Promise<number> {
  const begin = performance.now()
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${network >> 8}.${network & 255}.1`,
    },
    body: new URLSearchParams({ email, password: 'a wrong password' }),
  })
  await response.arrayBuffer()
  const took = performance.now() - begin
  if (response.headers.get('location') !== '/sign-in?error=wrong')
    throw new Error(`The form's address leads to ${response.headers.get('location')}.`)
  return took
}

/** The ratio of the medians in 95 of 100 resamples of the pairs. */
function interval(pairs: readonly Pair[]): { low: number; high: number } {
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const drawn = Array.from({ length: pairs.length }, () => pairs[Math.floor(Math.random() * pairs.length)])
    const of = (side: keyof Pair) => median(drawn.map((pair) => pair?.[side] ?? Number.NaN))
    return of('known') / of('unknown')
  }).sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.floor(share * RESAMPLES)] ?? Number.NaN
  return { low: at(0.025), high: at(0.975) }
}
