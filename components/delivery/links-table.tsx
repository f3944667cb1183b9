import type { CheckedLinks } from '@/lib/delivery/check-links'
import { CopyText } from '../forms/copy-text'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Link = CheckedLinks['links'][number]

/** What was found, link by link; the corrected ones can be taken away together. */
export function LinksTable({ links }: { links: readonly Link[] }) {
  const wrong = links.filter(({ valid }) => !valid)
  const lost = wrong.filter(({ corrected }) => corrected === null).length
  const right = links.flatMap(({ corrected }) => (corrected === null ? [] : [corrected]))
  return (
    <>
      <p>
        <b>
          {wrong.length === 0
            ? 'Every link is right.'
            : `${wrong.length} of ${showCount(links.length, 'link')} cannot be used as they are.`}
        </b>{' '}
        {lost > 0 && `Of ${lost} of them the right one cannot be known: read why.`}
      </p>
      <DataTable
        name="What was found"
        rows={links}
        keyOf={(_, at) => at}
        className="checked"
        columns={[
          { name: 'Line', number: true, of: (link) => links.indexOf(link) + 1 },
          { name: 'Link', heads: true, className: 'wrap', of: ({ url }) => url },
          { name: 'Found', className: 'wrap', of: (link) => <Found link={link} /> },
          { name: 'Right link', className: 'wrap', of: (link) => rightOf(link) },
        ]}
      />
      {wrong.length > 0 && right.length > 0 && (
        <CopyText
          label="All right links, one a line"
          text={right.join('\n')}
          lines={Math.min(8, right.length + 1)}
        />
      )}
    </>
  )
}

const rightOf = ({ valid, corrected }: Link) =>
  valid ? 'As it is' : (corrected ?? <span className="muted">Not known</span>)

function Found({ link: { valid, problems } }: { link: Link }) {
  if (valid) return 'Right'
  return (
    <ul className="plain">
      {problems.map(({ code, text }) => (
        <li key={`${code} ${text}`}>{text}</li>
      ))}
    </ul>
  )
}
