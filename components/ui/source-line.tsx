import { showDate } from '@/lib/dates'
import type { Source } from '@/lib/rules/model'

/** Document, place in it, date. */
export function SourceLine({ source }: { source: Source }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noreferrer">
          {source.document}
        </a>
      ) : (
        source.document
      )}
      , {source.place}, {showDate(source.date)}
    </>
  )
}

/** Anything but a value in force in its source's own words is marked. */
export function StandingMark({ standing }: { standing: string }) {
  return standing === 'stated' ? null : <span className="unsure">{standing}</span>
}
