import { ROLE_NAMES } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import type { Sort } from '@/lib/services/portfolio/arrange-portfolio'
import type { PortfolioFigures, PortfolioLine } from '@/lib/services/portfolio/portfolio-line'
import { homeOf } from '../shell/top-bar'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'
import { type PortfolioAddress, sortedBy } from './portfolio-address'

const COLUMNS: [Sort, string][] = [
  ['name', 'Organization'],
  ['status', 'Status'],
  ['missing', 'Missing'],
  ['anniversary', 'Anniversary'],
  ['risk', 'Biggest risk'],
]

type Props = { lines: readonly PortfolioLine[]; address: PortfolioAddress; caption: string }

export function PortfolioTable({ lines, address, caption }: Props) {
  return (
    <table className="table fold portfolio">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map(([sort, name]) => (
            <th key={sort} scope="col" aria-sort={sortOf(address, sort)}>
              <a href={sortedBy(address, sort)}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.slug} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function sortOf(address: PortfolioAddress, sort: Sort): 'ascending' | 'descending' | undefined {
  if (address.sort !== sort) return undefined
  return address.dir === 'asc' ? 'ascending' : 'descending'
}

function Row({ line: { slug, name, role, figures } }: { line: PortfolioLine }) {
  return (
    <tr>
      <th scope="row">
        <a href={homeOf(slug)}>{name}</a>
        {figures && <span className="id">{ROLE_NAMES[role]}</span>}
      </th>
      {figures ? <Figures figures={figures} /> : <NoRole slug={slug} name={name} />}
    </tr>
  )
}

function Figures({ figures }: { figures: PortfolioFigures }) {
  const { status, missing, anniversary, daysUntilAnniversary, risk, dataThrough } = figures
  return (
    <>
      <td>
        <StatusPill status={status} />
      </td>
      <td data-of="Missing">
        {dataThrough === null ? (
          <span className="muted">No line items yet</span>
        ) : missing.length > 0 ? (
          missing.join(', ')
        ) : (
          <span className="muted">Nothing</span>
        )}
      </td>
      <td data-of="Anniversary">
        {anniversary === null ? (
          <span className="muted">Not given</span>
        ) : (
          <>
            <span className="nowrap">{showDate(anniversary)}</span>
            <span className="id">{distance(daysUntilAnniversary ?? 0)}</span>
          </>
        )}
      </td>
      <td data-of="Biggest risk">{risk ? risk.text : <span className="muted">None known today</span>}</td>
    </>
  )
}

const distance = (days: number): string => (days === 0 ? 'today' : `in ${showCount(days, 'day')}`)

function NoRole({ slug, name }: { slug: string; name: string }) {
  return (
    <td colSpan={4}>
      <span className="muted">No role yet.</span>{' '}
      <a href={homeOf(slug)}>
        See whom to ask<span className="sr"> in {name}</span>
      </a>
    </td>
  )
}
