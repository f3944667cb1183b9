import type { ReactNode } from 'react'
import { ROLE_NAMES } from '@/lib/auth/roles'
import { daysBetween, showDate } from '@/lib/dates'
import { type MembershipLine, mostPressing } from '@/lib/membership/model/line'
import { summaryPage } from '@/lib/paths/any-programme'
import { homePage } from '@/lib/paths/person'
import { type PortfolioAddress, sortedBy } from '@/lib/paths/portfolio'
import type { Sort } from '@/lib/portfolio/arrange-portfolio'
import type { PortfolioFigures } from '@/lib/portfolio/model/portfolio-figures'
import { nextOf } from '@/lib/portfolio/model/with-designations'
import type { PortfolioLine } from '@/lib/portfolio/portfolio-line'
import { STATUS_NAMES } from '@/lib/scoring/status'
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
          below: ({ figures }) => figures && standings(figures.lines),
        },
        { ...heading('missing', 'Missing'), ...figure(missingText) },
        {
          ...heading('next', 'Next date'),
          ...figure((figures) => {
            const next = dateOf(figures)
            if (!next) return <span className="muted">None known</span>
            return <span className="nowrap">{showDate(next.on)}</span>
          }),
          below: ({ figures }) => figures && distanceOf(figures),
        },
        {
          ...heading('risk', 'Biggest risk'),
          className: ({ figures }) => (figures?.risk?.kind === 'loss' ? 'bad' : undefined),
          ...figure(({ risk }) => (risk ? risk.text : <span className="muted">None known today</span>)),
        },
        { name: 'Next step', ...figure(stepOf) },
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

/** Which designations stand where, a line for each word; of one, how far it is. */
function standings(lines: readonly MembershipLine[]): readonly string[] {
  const [only, second] = lines
  if (!second) return only?.score ? [only.score] : []
  const wordOf = ({ word, status }: MembershipLine) => word ?? STATUS_NAMES[status]
  const words = [...new Set(lines.map(wordOf))]
  return words.map((word) => {
    const names = lines.filter((line) => wordOf(line) === word).map(({ name }) => name)
    return `${word}: ${names.join(', ')}`
  })
}

/** Before anything has come only the anniversary is known. */
const dateOf = ({ lines, anniversary }: PortfolioFigures) =>
  nextOf(lines) ?? (anniversary && { on: anniversary, what: 'Anniversary' })

function distanceOf(figures: PortfolioFigures): string | null {
  const next = dateOf(figures)
  if (!next) return null
  const days = daysBetween(figures.asOf, next.on)
  return `${days === 0 ? 'today' : `in ${showCount(days, 'day')}`}: ${next.what}`
}

function stepOf({ lines }: PortfolioFigures): ReactNode {
  const step = mostPressing(lines)?.step
  return step ? <a href={step.href}>{step.text}</a> : <span className="muted">Nothing to do</span>
}

const NoRole = ({ slug, name }: { slug: string; name: string }) => (
  <>
    <span className="muted">No role yet.</span>{' '}
    <a href={homePage.href({ org: slug })}>
      See whom to ask<span className="sr"> in {name}</span>
    </a>
  </>
)
