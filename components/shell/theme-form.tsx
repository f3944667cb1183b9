'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { THEME_NAMES, THEMES, type Theme } from './theme'

/** A plain form that comes back to the page it is on; a client component only to know which that is. */
export function ThemeForm({ theme }: { theme: Theme }) {
  const pathname = usePathname()
  const query = useSearchParams().toString()
  return (
    <form method="post" action="/api/preferences" className="item" aria-label="Theme">
      <input type="hidden" name="next" value={query ? `${pathname}?${query}` : pathname} />
      <span className="switch">
        {THEMES.map((one) => (
          <button key={one} type="submit" name="theme" value={one} aria-pressed={one === theme}>
            {THEME_NAMES[one]}
          </button>
        ))}
      </span>
    </form>
  )
}
