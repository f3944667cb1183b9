import type { CapabilityRowsJson, CustomerRowJson, PersonRowJson } from '@/lib/answers/capability-rows'
import { showDate } from '@/lib/dates'
import { type AreaAddress, customerPage, customersPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { countEffects, effectOf } from '@/lib/programmes/solutions-partner/behind/by-customer'
import type { MetricScore } from '@/lib/programmes/solutions-partner/score'
import {
  byWeight,
  MEASURE_NAMES,
  namesCustomers,
  sayAmount,
  signed,
} from '@/lib/programmes/solutions-partner/words/behind-words'
import { PART_NAMES } from '@/lib/programmes/solutions-partner/words/names'
import { listed } from '@/lib/text/lists'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showCount, showNumber } from '../ui/show-count'

const FIRST = 12

type Props = { behind: CapabilityRowsJson; metric: MetricScore; address: AreaAddress }

/** The customers or people behind a metric: the first of them, the way to all, and all as a file. */
export function BehindSection({ behind, metric, address }: Props) {
  const { area, track, asOf, ruleSet, metric: id } = behind
  const query = new URLSearchParams({ track, as_of: asOf, rule_set: ruleSet })
  const heading = behind.of === 'people' ? 'People' : namesCustomers(metric) ? 'Customers' : 'Services'
  return (
    <section>
      <h3>{heading}</h3>
      {behind.of === 'people' ? (
        <PeopleRows rows={behind.rows} />
      ) : (
        <CustomerRows {...{ behind, metric, address }} rows={behind.rows} />
      )}
      {behind.rows.length > 0 && (
        <DownloadLinks
          href={`/api/v1/orgs/${address.slug}/capability-score/${area}/${id}/rows?${query}`}
          of={`${heading} behind the metric`}
        />
      )}
    </section>
  )
}

function PeopleRows({ rows }: { rows: readonly PersonRowJson[] }) {
  const sorted = rows.toSorted((a, b) => Number(b.counts) - Number(a.counts))
  const sum = (of: 'people' | 'certifications') => rows.reduce((all, row) => all + row[of], 0)
  const counted = sum('people')
  const named = rows.every(({ person }) => person !== null)
  return (
    <>
      {!named && <p>Who they are is shown to roles that may see personal data.</p>}
      <DataTable
        caption={`${showCount(counted, 'certification')} of ${showNumber(sum('certifications'))} ${counted === 1 ? 'counts' : 'count'}${rows.length > FIRST ? `; the first ${FIRST}` : ''}.`}
        empty="Nobody holds a certification that is asked for."
        rows={sorted.slice(0, FIRST)}
        keyOf={({ person, certification, completedOn, part }) =>
          `${part} ${person} ${certification} ${completedOn}`
        }
        columns={[
          {
            name: named ? 'Person' : 'People',
            heads: true,
            of: ({ person, people }) => person ?? showNumber(people),
            below: ({ certificationName, part }) =>
              [certificationName, part && PART_NAMES[part]].filter(Boolean).join(', '),
          },
          named && { name: 'Until', of: ({ expiresOn }) => (expiresOn ? showDate(expiresOn) : 'no end') },
          { name: 'Counts', of: ({ reason }) => reason || 'Counts' },
        ]}
      />
    </>
  )
}

function CustomerRows({ behind, metric, address, rows }: Props & { rows: readonly CustomerRowJson[] }) {
  if (rows.length === 0) return <p className="muted">No figures, so there is nothing to list.</p>
  const { slug, asOf, ruleSet } = address
  const place = { slug, area: behind.area, asOf, ruleSet }
  const { growth, loss, none } = countEffects(rows.map(({ contribution }) => effectOf(contribution)))
  const measures = [...new Set(byWeight(rows).map(({ measure }) => MEASURE_NAMES[measure]))]
  return (
    <>
      <p>
        {`${growth} bring more, ${loss} bring less, ${none} bring nothing. `}
        {namesCustomers(metric) && (
          <a
            href={customersPage.href({ ...place, sort: metric.id })}
          >{`All customers of ${areaName(behind.area)}`}</a>
        )}
      </p>
      <DataTable
        caption={`What weighs most first, in ${listed(measures)}.`}
        fold={false}
        rows={byWeight(rows).slice(0, FIRST)}
        keyOf={({ tenant, workload, part }) => `${tenant} ${workload} ${part}`}
        columns={[
          {
            name: namesCustomers(metric) ? 'Customer' : 'Service',
            heads: true,
            of: ({ tenant, name, ...row }) =>
              tenant === null ? (
                workloadOf(row)
              ) : (
                <a href={customerPage.href({ ...place, customer: tenant })}>{name ?? tenant}</a>
              ),
            below: (row) => aboutOf(row),
          },
          { name: 'Now', number: true, of: ({ now, measure }) => sayAmount(now, measure) },
          { name: 'Before', number: true, of: ({ base, measure }) => sayAmount(base, measure) },
          { name: 'Brings', number: true, of: ({ contribution }) => signed(contribution) },
        ]}
      />
    </>
  )
}

const workloadOf = ({ workload, workloadName }: Pick<CustomerRowJson, 'workload' | 'workloadName'>) =>
  workloadName ?? workload

/** The workload and through what, on one line; then why it brings nothing. */
const aboutOf = ({ tenant, part, baseIs, reason, ...row }: CustomerRowJson): string[] =>
  [
    [
      tenant && workloadOf(row),
      part && PART_NAMES[part].replace('Through', 'through'),
      baseIs === 'claim' && 'since it was claimed',
    ]
      .filter(Boolean)
      .join(', '),
    reason,
  ].filter((line) => line !== '')
