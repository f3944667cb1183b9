import { goTo } from '@/lib/http/go-to'
import type { HitGroup } from '@/lib/search/hits'

type Props = { q: string; groups: readonly HitGroup[] }

/** Everything found, as links; where there is one thing only, the reader is taken there. */
export function SearchResults({ q, groups }: Props) {
  const [only, ...others] = groups.flatMap(({ hits }) => hits)
  if (only && others.length === 0) goTo(only.href)
  if (!only)
    return (
      <p role="status">
        Nothing here is called <b>{q}</b>, and no row&apos;s ID begins so. Try the beginning of an ID or part
        of a name; there must be two characters at least.
      </p>
    )
  return groups.map(({ name, hits, more }, index) => (
    <section key={name} className="panel" aria-labelledby={`found-${index}`}>
      <h2 id={`found-${index}`}>{name}</h2>
      <ul className="stack">
        {hits.map(({ href, name: title, about }) => (
          <li key={href}>
            <a href={href}>{title}</a> <span className="muted">{about}</span>
          </li>
        ))}
      </ul>
      {more && <p className="muted small">There are more: add a word.</p>}
    </section>
  ))
}
