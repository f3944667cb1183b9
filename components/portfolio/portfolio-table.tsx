import type { ReactNode } from 'react'
import { ROLE_NAMES } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { summaryPage } from '@/lib/paths/any-programme'
import { homePage } from '@/lib/paths/person'
import { type PortfolioAddress, sortedBy } from '@/lib/paths/portfolio'
import type { Sort } from '@/lib/portfolio/arrange-portfolio'
import type { PortfolioFigures } from '@/lib/portfolio/model/portfolio-figures'
import type { PortfolioLine } from '@/lib/portfolio/portfolio-line'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'

type Props = {
  lines: readonly PortfolioLine[]
  /** Whether lines are of several programmes: then each says of which. */
  several: boolean
  address: PortfolioAddress
  caption: string
}

export function PortfolioTable({ lines, several, address, caption }: Props) {
  const heading = (sort: Sort, name: string) => ({
    name,
    sort: { href: sortedBy(address, sort), order: sortOf(address, sort) },
  })
  const figure = (of: (figures: PortfolioFigures) => ReactNode) => ({
    of: ({ figures }: PortfolioLine) => figures && of(figures),
  })
  return (
    <DataTable
      className="portfolio"
      caption={caption}
      rows={lines}
      keyOf={({ slug, programme }) => `${slug} ${programme.id}`}
      inPlace={({ figures, slug, name }) => !figures && <NoRole slug={slug} name={name} />}
      columns={[
        {
          ...heading('name', 'Organization'),
          heads: true,
          of: ({ slug, name, programme }) => (
            <a href={summaryPage.href({ slug, programme: programme.id })}>{name}</a>
          ),
          below: ({ figures, role, programme }) =>
            figures && [...(several ? [programme.name] : []), ROLE_NAMES[role]].join(', '),
        },
        {
          ...heading('status', 'Status'),
          label: null,
          ...figure(({ status, word }) => <StatusPill status={status} {...(word && { word })} />),
        },
        { ...heading('missing', 'Missing'), ...figure(missingText) },
        {
          ...heading('anniversary', 'Anniversary'),
          ...figure(({ anniversary }) =>
            anniversary === null ? (
              <span className="muted">Not given</span>
            ) : (
              <span className="nowrap">{showDate(anniversary)}</span>
            ),
          ),
          below: ({ figures }) => figures?.anniversary && distance(figures.daysUntilAnniversary ?? 0),
        },
        {
          ...heading('risk', 'Biggest risk'),
          ...figure(({ risk }) => (risk ? risk.text : <span className="muted">None known today</span>)),
        },
      ]}
    />
  )
}

function sortOf(address: PortfolioAddress, sort: Sort): 'ascending' | 'descending' | undefined {
  if (address.sort !== sort) return undefined
  return address.dir === 'asc' ? 'ascending' : 'descending'
}

function missingText({ missing, dataThrough }: PortfolioFigures): ReactNode {
  if (dataThrough === null) return <span className="muted">No line items yet</span>
  return missing.length > 0 ? missing.join(', ') : <span className="muted">Nothing</span>
}

const distance = (days: number): string => (days === 0 ? 'today' : `in ${showCount(days, 'day')}`)

const NoRole = ({ slug, name }: { slug: string; name: string }) => (
  <>
    <span className="muted">No role yet.</span>{' '}
    <a href={homePage.href({ org: slug })}>
      See whom to ask<span className="sr"> in {name}</span>
    </a>
  </>
)
