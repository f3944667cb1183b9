import type { RecordJson } from '../answers/records'
import type { Ctx } from '../context'
import { seesPeople, shownName } from '../people/personal-data'
import { kindOf } from './model/kinds'
import { stateOf, stateText } from './model/states'
import { shownValue } from './model/values'
import type { StoredRecord } from './sql/records'

/** A record as its reader may see it: who sees no people reads neither names nor what a learner asked for. */
export function shownRecord(ctx: Ctx, record: StoredRecord): RecordJson {
  const { id, revision, kind, values, missing, wrong, next } = record
  const row = kindOf(kind)
  const people = seesPeople(ctx)
  const awaited = next && row.ends?.[next.at]
  return {
    ...{ id, revision, kind },
    called:
      row.called
        .flatMap((name) => shownValue(row, name, values[name] ?? null) ?? [])
        .slice(0, 2)
        .join(row.called[0] === 'startsOn' ? ' – ' : ', ') || row.title,
    fields: Object.fromEntries(
      row.fields.map(({ name, personal }) => [name, personal && !people ? null : (values[name] ?? null)]),
    ),
    state: stateOf(record),
    text: stateText(row, record),
    missing: [...missing],
    wrong: [...wrong],
    next: next && awaited ? { on: next.on, what: awaited.what } : null,
    changedAt: record.changedAt.toISOString(),
    changedBy: shownName(ctx, record.changedByName),
  }
}
