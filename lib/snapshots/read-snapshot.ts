import { changesTable } from '../changes/changes-json'
import { authorize, type Ctx } from '../context'
import type { Table } from '../exports/table'
import { cardsOf } from '../insight/qualification-json'
import { type Shown, type ShownOverride, shownAsKept } from '../people/personal-data'
import type { AnyProgramme, SelfScored } from '../programmes/registered'
import { placeName } from '../scoring/place-name'
import { version } from '../version'
import { type CheckedSnapshot, checkSnapshot } from './check-snapshot'
import type { StoredSnapshot } from './content'
import type { Reissued } from './issuing'
import { ownIssuing } from './issuing-of'
import { findSnapshot, supersededBy } from './read-snapshots'
import { type Check, checksOf, factsOf, HASH } from './shown-checks'
import { figuresTable, snapshotJson } from './snapshot-json'
import { isIntact } from './verify-snapshot'

/** A snapshot as its page shows it, whatever scored it. */
export type ReadSnapshot = {
  snapshot: Shown<StoredSnapshot>
  supersededBy: number | null
  overrides: readonly ShownOverride[]
  checks: readonly Check[]
  /** What became known since, cause by cause; null: the programme does not keep it. */
  since: Pick<CheckedSnapshot, 'walk' | 'catalogue'> | null
  /** The documented answer, and its tables; `steps` null: there are none. */
  json: object
  tables: { figures: Table<unknown>; steps: Table<unknown> | null }
} & Pick<Reissued, 'facts' | 'figures'>

/** A snapshot, whether it holds, and the same date by what is known now. @throws LaurelError not_found | forbidden */
export const readSnapshot = (ctx: Ctx, id: number, row: AnyProgramme): Promise<ReadSnapshot> =>
  'facts' in row ? checkSnapshot(ctx, id, row).then(ofCriteria) : readOwn(ctx, id, row)

function ofCriteria(checked: CheckedSnapshot): ReadSnapshot {
  const { snapshot, overrides, walk, catalogue } = checked
  const { criteria: now, programme } = walk.to
  return {
    ...{ snapshot, overrides, supersededBy: checked.supersededBy },
    facts: factsOf(snapshot),
    checks: checksOf(checked),
    since: { walk, catalogue },
    figures: cardsOf(programme, snapshot.result).map(({ metric, area, card }, index) => ({
      id: `${area} ${metric}`,
      name: placeName(programme, { metric, area }),
      benchmark: card.threshold === null ? null : String(card.threshold),
      display: card.display,
      status: card.status,
      today: now[index]?.display ?? null,
    })),
    json: snapshotJson(checked),
    tables: {
      figures: figuresTable(checked),
      steps: changesTable(`snapshot-${snapshot.id}-since`, walk),
    },
  }
}

async function readOwn(ctx: Ctx, id: number, row: SelfScored): Promise<ReadSnapshot> {
  authorize(ctx, 'qualification:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const stored = await findSnapshot<StoredSnapshot>(tx, row, id)
    const [{ facts, figures, present, table }, later] = await Promise.all([
      ownIssuing(row).reissue(tx, stored),
      supersededBy(tx, id),
    ])
    const [snapshot, intact] = [shownAsKept(ctx, stored), isIntact(stored)]
    return {
      ...{ snapshot, overrides: [], supersededBy: later, facts, figures },
      checks: [
        HASH(intact),
        {
          holds: present.same,
          plain: true,
          text: present.same
            ? `Laurel ${version} comes to the same result for this date with what is known today.`
            : `Laurel ${version} comes to another result for this date with what is known today: each figure is below.`,
        },
      ],
      since: null,
      json: {
        ...snapshot,
        supersededBy: later,
        createdAt: snapshot.createdAt.toISOString(),
        checks: { intact, present },
      },
      tables: { figures: table, steps: null },
    }
  })
}
