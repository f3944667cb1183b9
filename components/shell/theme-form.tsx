import { THEME_NAMES, THEMES, type Theme } from './theme'

/** A plain form: its answer leads back to the page that the browser says it was sent from. */
export function ThemeForm({ theme }: { theme: Theme }) {
  return (
    <form method="post" action="/api/preferences">
      {THEMES.map((one) => (
        <button
          key={one}
          type="submit"
          className="item"
          name="theme"
          value={one}
          aria-pressed={one === theme}
        >
          {THEME_NAMES[one]}
        </button>
      ))}
    </form>
  )
}
