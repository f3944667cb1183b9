import type { Role } from '@/lib/auth/roles'
import type { ExplainedLineItems } from '@/lib/line-items/explain-line-items'
import type { LineItemPage, LineItemRow } from '@/lib/line-items/list-line-items'
import { type Sort, sortsFor } from '@/lib/line-items/model/choice'
import { itemTitle } from '@/lib/line-items/model/kind-words'
import { importPage, importsPage } from '@/lib/paths/data'
import { isFiltered, type LineItemsAddress, lineItemsHref, unfiltered } from '@/lib/paths/line-items'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import { findCriterion } from '@/lib/scoring/criteria'
import { Offer } from '../shell/offer'
import { DataTable } from '../tables/data-table'
import { showNumber } from '../ui/show-count'
import { idOf, lineItemColumns, shownId, text } from './line-item-columns'

type Props = { address: LineItemsAddress; role: Role; explained: ExplainedLineItems }

/** The rows of a page, each with what became of it. */
export function LineItemsTable({ address, role, explained }: Props) {
  const { page, files, choices, qualification } = explained
  const { slug, metric } = address
  if (page.items.length === 0) return <NoRows {...{ address, role, explained }} />
  const names = new Map(choices.locations.map(({ externalId, name }) => [externalId, name]))
  const placeOf = ({ location_id }: LineItemRow) => names.get(text(location_id)) ?? null
  const fileOf = ({ import_id: id }: LineItemRow) => files.get(Number(id)) ?? `Import ${text(id)}`
  const criterion = findCriterion(qualification, metric)
  const { date, item, points, outcome } = lineItemColumns({ slug, role, page, criterion })
  return (
    <DataTable
      className="line-items"
      caption={captionOf(address, explained)}
      rows={page.items}
      keyOf={idOf}
      columns={[
        { ...date, sort: sortOf(address, page.sort, 'newest', 'oldest') },
        {
          ...item,
          name: itemTitle(kindOfMetric(metric)),
          sort: sortOf(address, page.sort, 'course'),
        },
        {
          name: 'Location',
          sort: sortOf(address, page.sort, 'location'),
          of: (row) => placeOf(row) ?? text(row.location_id),
          below: (row) => [
            placeOf(row) !== null && text(row.location_id),
            row.class_id && `Class ${text(row.class_id)}`,
          ],
        },
        choices.trainers && {
          name: metric === 'courseware-completions' ? 'Trainer and learner' : 'Trainer',
          of: ({ mct_id }) => text(mct_id),
          below: ({ learner_id }) => learner_id && `Learner ${text(learner_id)}`,
        },
        points,
        outcome,
        {
          name: 'Import',
          of: (row) => (
            <a
              href={importPage.href({ slug, id: Number(row.import_id) })}
              aria-label={`${fileOf(row)}, import of ${shownId(row)}`}
            >
              {fileOf(row)}
            </a>
          ),
        },
      ]}
    />
  )
}

/** `834 of 2,671 rows, newest first.` */
function captionOf(address: LineItemsAddress, { page, rows }: ExplainedLineItems): string {
  const shown = `${showNumber(page.count)}${page.countIs === 'at_least' ? '+' : ''}`
  const count = isFiltered(address)
    ? `${shown} of ${showNumber(rows)} rows`
    : `${shown} ${page.count === 1 ? 'row' : 'rows'}`
  return `${count}, ${ORDERS[page.sort]}.`
}

const ORDERS: Record<Sort | 'found', string> = {
  newest: 'newest first',
  oldest: 'oldest first',
  course: 'by course, newest first',
  location: 'by Location ID, newest first',
  found: 'in the order of what was found',
}

/** Where a heading leads that sorts, where the rows can stay quick in that order. */
function sortOf(address: LineItemsAddress, now: LineItemPage['sort'], first: Sort, second?: Sort) {
  if (now === 'found' || !sortsFor(address).includes(first)) return undefined
  const href = lineItemsHref(address, { sort: now === first && second ? second : first })
  if (now === first) return { href, order: second ? ('descending' as const) : ('ascending' as const) }
  return { href, order: now === second ? ('ascending' as const) : undefined }
}

function NoRows({ address, role, explained }: Props) {
  if (explained.rows === 0)
    return (
      <p className="muted">
        No rows of this kind yet: each row of an imported file appears here with whether it counts.{' '}
        <Offer
          role={role}
          action="imports:write"
          href={importsPage.href({ slug: address.slug })}
          what="import one"
        >
          Import a file
        </Offer>
      </p>
    )
  return (
    <p className="muted">
      No row matches. <a href={unfiltered(address)}>Show all {showNumber(explained.rows)} rows</a>
    </p>
  )
}
