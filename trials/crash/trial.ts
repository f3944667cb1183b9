import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createToken } from '../../lib/auth/tokens/tokens'
import { operatorCtx } from '../../lib/cli/operator'
import { recompute } from '../../lib/imports/recompute'
import { isAway } from '../../lib/passing'
import { mintOrganization } from '../../tests/support/organization'
import { csvOf, type Expected, expectedAfter, type FileName, textOf } from './files'
import { arm, type Kill } from './kills'
import type { Lane } from './lane'
import { untilReady } from './ready'

/** An interrupted import has been taken over by then, or refused. */
const TAKEOVER_MS = 30_000

export type Verdict = {
  /** false: nothing could be tried, so that nothing is known of what a kill does. `wrong` says why. */
  begun: boolean
  sound: boolean
  /** Rows that must be there and are not; rows there, or in the totals, that must not be. */
  lost: number
  doubled: number
  /** Milliseconds until nothing was under way any more. */
  settledMs: number
  /** What is not as it must be. */
  wrong: string[]
}
type Subject = { lane: Lane; orgId: number; slug: string; token: string; today: string }
type Answer = { status: number; body: Record<string, unknown> }

async function prepare(lane: Lane): Promise<Subject> {
  const slug = `crash-${randomUUID()}`
  const { orgId } = await mintOrganization(lane.db, { slug })
  const token = await createToken(lane.db, { orgId, role: 'partner_admin', name: 'bench', days: 1 })
  return { lane, orgId, slug, token, today: new Date().toISOString().slice(0, 10) }
}

async function send({ lane, slug, token }: Subject, name: FileName, key: string): Promise<Answer> {
  const query = `kind=courseware-completions&changes=apply&file_name=${name}.csv`
  const response = await fetch(`${lane.url}/api/v1/orgs/${slug}/imports?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: csvOf(name),
    signal: AbortSignal.timeout(2 * TAKEOVER_MS),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** Milliseconds of an import that nobody disturbs. */
export async function quietMs(lane: Lane): Promise<number> {
  await untilReady(lane)
  const subject = await prepare(lane)
  await required(subject, 'before')
  const begin = performance.now()
  await required(subject, 'meanwhile')
  return performance.now() - begin
}

async function required(subject: Subject, name: FileName): Promise<void> {
  const { status, body } = await send(subject, name, randomUUID())
  if (status !== 201) throw new Error(`The file ${name} says ${status} ${JSON.stringify(body)}`)
}

/** Kills while a file comes in, starts again what does not start itself, and looks at what is there. */
export async function tryKill(lane: Lane, kill: Kill, usualMs: number): Promise<Verdict> {
  let begun: { subject: Subject; strike: () => Promise<void> }
  try {
    begun = await begin(lane, kill, usualMs)
  } catch (error) {
    return { ...NOTHING, begun: false, wrong: [String(error)] }
  }
  return struck(begun.subject, kill, begun.strike).catch((error) => ({ ...NOTHING, wrong: [String(error)] }))
}

const NOTHING: Verdict = { begun: true, sound: false, lost: 0, doubled: 0, settledMs: 0, wrong: [] }

/** Everything is there, as before the first trial, and the one that is to die knows it. */
async function begin(lane: Lane, kill: Kill, usualMs: number) {
  await untilReady(lane)
  const subject = await prepare(lane)
  await required(subject, 'before')
  const strike = await arm(lane, kill, usualMs)
  return { subject, strike }
}

async function struck(subject: Subject, kill: Kill, strike: () => Promise<void>): Promise<Verdict> {
  const { lane } = subject
  const key = randomUUID()
  // Whoever sent it may have lost the answer: asks again below.
  const sent = send(subject, 'meanwhile', key).catch(() => null)
  await strike()
  if (kill.victim === 'server') await lane.restartServer()
  const since = performance.now()
  const settled = await settle(subject)
  const settledMs = performance.now() - since
  const wrong: string[] = settled ? [] : ['after 30 s it was still under way']
  const between = await lookWhenReady(subject, [['before'], ['before', 'meanwhile']])
  wrong.push(...between.wrong)
  await sent
  await again(subject, key, wrong)
  await required(subject, 'next').catch((error: unknown) => wrong.push(`the next: ${error}`))
  const end = await lookWhenReady(subject, [['before', 'meanwhile', 'next']])
  wrong.push(...end.wrong)
  const { lost, doubled } = end
  return { begun: true, sound: wrong.length === 0 && lost + doubled === 0, lost, doubled, settledMs, wrong }
}

/** The same once more with the same key: the first answer, or the import that was cut off before it began. */
async function again(subject: Subject, key: string, wrong: string[]): Promise<void> {
  let answer = await send(subject, 'meanwhile', key)
  // Refused cleanly: sent anew.
  if (answer.status === 422 && JSON.stringify(answer.body).includes('gave_up'))
    answer = await send(subject, 'meanwhile', randomUUID())
  const { rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = answer.body
  const counts = [rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected].join()
  const expected = expectedAfter(['before', 'meanwhile'], subject.today).counts.join()
  if (answer.status !== 201 || counts !== expected)
    wrong.push(`asked again: ${answer.status} ${counts} instead of ${expected}`)
}

/** Whether nothing was under way any more in time; a database that is coming back is waited for. */
async function settle({ lane, orgId }: Subject): Promise<boolean> {
  for (const until = Date.now() + TAKEOVER_MS; Date.now() < until; await sleep(100)) {
    const rows = await lane.owner<{ open: string }[]>`
      select count(*) as open from imports where org_id = ${orgId} and status in ('waiting', 'running')`.catch(
      () => [],
    )
    if (rows[0]?.open === '0') return true
  }
  return false
}

/** A kill may show only while one looks: then that was not what is there. */
async function lookWhenReady(subject: Subject, allowed: FileName[][]): ReturnType<typeof look> {
  for (let left = 3; ; left--) {
    await untilReady(subject.lane)
    try {
      return await look(subject, allowed)
    } catch (error) {
      if (left === 1 || !isAway(error)) throw error
    }
  }
}

/** What is there, held against what may be. */
async function look(
  subject: Subject,
  allowed: FileName[][],
): Promise<Omit<Verdict, 'begun' | 'sound' | 'settledMs'>> {
  const { lane, orgId, slug, today } = subject
  const rows = await lane.owner<Record<string, string | null>[]>`
    select f.identity, f.occurred_on::text as day, f.course_number, l.external_id, f.learner_id
    from courseware_completions f left join locations l on l.org_id = f.org_id and l.id = f.location_id
    where f.org_id = ${orgId}`
  const items = rows
    .map((row) => textOf([row.identity, row.day, row.course_number, row.external_id, row.learner_id]))
    .sort()
  const states = allowed.map((names) => expectedAfter(names, today))
  const state = states.find((one) => one.items.join() === items.join())
  const wrong = state ? [] : [`${items.length} rows, which is neither before nor after`]
  const { drifted, orphans, lineItems } = await recompute(await operatorCtx(lane.db, slug))
  if (drifted > 0 || orphans > 0) wrong.push(`${drifted} totals drifted, ${orphans} rows hang`)
  if (lineItems !== items.length) wrong.push(`${lineItems} line items of ${items.length} rows`)
  wrong.push(...(await unsoundImports(subject)))
  return { wrong, ...difference(items, state ?? states.at(-1)) }
}

async function unsoundImports({ lane, orgId }: Subject): Promise<string[]> {
  const rows = await lane.owner<Record<string, string>[]>`
    select file_name, count(*) filter (where status = 'published' and same_as is null) as times,
      count(*) filter (where rows_read <> rows_accepted + rows_changed + rows_duplicate + rows_rejected) as leaky,
      count(*) filter (where status = 'refused' and rows_read <> 0) as refused_with_rows
    from imports where org_id = ${orgId} and mode = 'publish' group by file_name`
  return rows
    .filter(
      ({ times, leaky, refused_with_rows }) =>
        Number(times) > 1 || leaky !== '0' || refused_with_rows !== '0',
    )
    .map((row) => `import ${JSON.stringify(row)}`)
}

function difference(items: readonly string[], state: Expected | undefined) {
  const expected = new Set(state?.items)
  const there = new Set(items)
  return {
    lost: [...expected].filter((item) => !there.has(item)).length,
    doubled: items.length - there.size + [...there].filter((item) => !expected.has(item)).length,
  }
}
