'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { SearchHits } from '@/lib/answers/search'

type Props = {
  box: string
  /** The page of the search, to which Enter leads, and any reader without this script. */
  page: string
  /** Where hits are asked for. */
  api: string
}

const PAUSE_MS = 200
const LEAST = 2
/** Of each sort; the page of the search has the rest. */
const MOST = 4

/** What the words in the box mean, as they are typed: links below it, through which the arrow keys walk. */
export function JumpSearch({ box, page, api }: Props) {
  const ref = useRef<HTMLElement>(null)
  const [words, setWords] = useState('')
  const groups = useHits(api, words)
  const close = () => setWords('')

  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(ref.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && groups) {
      stops[0]?.focus()
      close()
    }
    if (!step || stops.length < 2) return
    event.preventDefault()
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus()
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => ref.current?.contains(relatedTarget) || close()
  const onClick = ({ target }: MouseEvent) => target instanceof Element && target.closest('a') && close()

  return (
    <search className="jump" ref={ref} onKeyDown={onKeyDown} onBlur={onBlur} onClick={onClick}>
      <form action={page} onSubmit={close}>
        <input
          id={box}
          name="q"
          type="search"
          maxLength={100}
          autoComplete="off"
          placeholder="Jump to … (Ctrl K)"
          aria-label="Jump to a page, course, class, customer, trainer, person or row"
          aria-keyshortcuts="Control+K Meta+K"
          onChange={({ target }) => setWords(target.value.trim())}
        />
      </form>
      <p role="status" className="sr">
        {groups && told(groups)}
      </p>
      {groups && (
        <div className="menu found">
          {groups.map(({ name, hits }) => (
            <section key={name} aria-label={name}>
              <p className="muted small">{name}</p>
              {hits.slice(0, MOST).map((hit) => (
                <a key={hit.href} href={hit.href}>
                  {hit.name} <span className="muted small">{hit.about}</span>
                </a>
              ))}
            </section>
          ))}
          {groups.length > 0 ? (
            <a href={`${page}?q=${encodeURIComponent(words)}`}>All that was found</a>
          ) : (
            <p className="muted small">Nothing found.</p>
          )}
        </div>
      )}
    </search>
  )
}

/** null: nothing is asked, or not answered yet. */
function useHits(api: string, words: string): SearchHits['groups'] | null {
  const [groups, setGroups] = useState<SearchHits['groups'] | null>(null)
  useEffect(() => {
    if (words.length < LEAST) return setGroups(null)
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await fetch(`${api}?q=${encodeURIComponent(words)}`, { signal: asked.signal }).catch(
        () => null,
      )
      const found = answer?.ok ? ((await answer.json().catch(() => null)) as SearchHits | null) : null
      if (!asked.signal.aborted) setGroups(found?.groups ?? null)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [api, words])
  return groups
}

function told(groups: SearchHits['groups']): string {
  const count = groups.reduce((sum, { hits }) => sum + Math.min(hits.length, MOST), 0)
  return count === 0 ? 'Nothing found.' : `${count} found. The down arrow leads to them.`
}
