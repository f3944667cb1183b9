import type { Ctx } from '../../lib/context'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { overridingOf } from '../../lib/rules/overriding'
import { setOverride } from '../../lib/rules/set-override'
import { takeSnapshot } from '../../lib/snapshots/take-snapshot'
import type { Ids, OrgExample } from './example'

const json = (value: unknown) => () => JSON.stringify(value)
const API = '/api/v1/orgs/[org]/training-services'
const PAGE = '/[org]/membership/training-services'

/** A snapshot and a local override, which acts on no date that is looked at. */
export async function keepHistory(
  ctx: Ctx,
  { canary, today }: { canary: string; today: string },
): Promise<Pick<Ids, 'snapshot' | 'capabilitySnapshot' | 'override' | 'decision'>> {
  const { id: override } = await setOverride(ctx, {
    ruleSet: 'tsp-2022-10',
    key: 'windowMonths',
    value: '6',
    reason: `Reason ${canary}`,
  })
  const { id: decision } = await setOverride(
    ctx,
    { ruleSet: 'pcs-2022-10', key: 'wholePoints', value: 'rounded', reason: `Reason ${canary}` },
    overridingOf(CAPABILITY_ROW),
  )
  const { id: snapshot } = await takeSnapshot(ctx, { asOf: today })
  const { id: capabilitySnapshot } = await takeSnapshot(ctx, { asOf: today }, CAPABILITY_ROW)
  return { override, decision, snapshot, capabilitySnapshot }
}

/** The page of snapshots that this one leads, however many are taken while others try. */
const beforeNext = ({ snapshot }: Ids) => `?before=${snapshot + 1}`

/** Snapshots, what changed, rules and local overrides. */
export const HISTORY_EXAMPLES: Record<string, OrgExample> = {
  [`${PAGE}/history`]: {
    actions: { GET: 'qualification:read' },
    queries: (ids) => [
      '',
      '?from=2026-01-01&to=2026-11-21&known=then',
      '?from=2026-11-21&to=2026-01-01',
      beforeNext(ids),
    ],
  },
  [`${PAGE}/history/[id]`]: {
    actions: { GET: 'qualification:read' },
    params: (ids) => ({ id: String(ids.snapshot) }),
  },
  [`${PAGE}/rules`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2023-10-01', '?rule_set=tsp-2022-10&key=windowMonths&value=3'],
  },
  [`${API}/snapshots`]: {
    actions: { GET: 'qualification:read', POST: 'snapshots:write' },
    queries: (ids) => ['', '?format=csv&raw=1', beforeNext(ids)],
    bodies: { POST: json({}) },
  },
  [`${API}/snapshots/[id]`]: {
    actions: { GET: 'qualification:read' },
    params: (ids) => ({ id: String(ids.snapshot) }),
    queries: () => ['', '?format=tsv', '?format=csv&table=steps'],
  },
  [`${API}/changes`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['?known=today', '?from=2026-01-01&to=2026-11-21&known=today&format=csv'],
  },
  [`${API}/rules`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2023-10-01&format=csv'],
  },
  [`${API}/rule-overrides`]: {
    actions: { GET: 'qualification:read', POST: 'rules:write' },
    queries: () => ['', '?format=csv'],
    bodies: {
      POST: (_, nonce) =>
        JSON.stringify({
          ruleSet: 'tsp-2022-10',
          key: 'courseware-completions/threshold',
          value: String(2_000_000 + nonce),
          reason: 'Tried',
        }),
    },
  },
  [`${API}/rule-overrides/[id]`]: {
    actions: { DELETE: 'rules:write' },
    params: (ids) => ({ id: String(ids.override) }),
    bodies: { DELETE: json({ reason: 'Tried' }) },
  },
}
