import { useRef } from 'react'
import { type InProgramme, simulationHref } from '@/lib/paths/any-programme'
import { withoutChange } from '@/lib/what-if/model/parameters'
import type { ShownSimulation } from '@/lib/what-if/model/shown'
import type { Values } from './use-trial'

type Props = { place: InProgramme; simulation: ShownSimulation; onOpen: (parameters: Values) => void }

/** What is tried, one thing after the other, each with the way to the same without it. */
export function TriedChanges({ place, simulation, onOpen }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { parameters, changes = [] } = simulation
  return (
    <>
      <h2 id="tried" ref={heading} tabIndex={-1}>
        What is tried
      </h2>
      {changes.length === 0 ? (
        <p className="muted">Nothing yet. Add a change below.</p>
      ) : (
        <ul className="list">
          {changes.map((text, at) => {
            const without = withoutChange(parameters, at)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be tried twice
              <li key={at}>
                {text}{' '}
                <a
                  className="id noprint"
                  href={simulationHref(place, without)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    onOpen(without)
                    // The link that had the focus goes.
                    heading.current?.focus()
                  }}
                >
                  Remove<span className="sr"> {text}</span>
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
