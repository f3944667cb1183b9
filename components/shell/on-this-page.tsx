'use client'

import { useState } from 'react'

type Section = { id: string; name: string }

/**
 * The sections of a long page, on a screen on which they stand one below the other: the style shows it where there are
 * four or more. What they are is looked up when it is opened.
 */
export function OnThisPage() {
  const [sections, setSections] = useState<Section[]>([])
  return (
    <details
      className="onpage"
      onToggle={({ currentTarget }) => currentTarget.open && setSections(sectionsOfPage())}
    >
      <summary>On this page</summary>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

const sectionsOfPage = (): Section[] =>
  [...document.querySelectorAll<HTMLElement>('main section > h2[id]')]
    .filter(({ offsetParent }) => offsetParent !== null)
    .map(({ id, textContent }) => ({ id, name: textContent ?? '' }))
