type IconName =
  | 'not_started'
  | 'in_progress'
  | 'completed'
  | 'info'
  | 'warn'
  | 'download'
  | 'close'
  | 'out'
  | 'menu'
  | 'down'
  | 'leaf'
  | 'person'
  | 'search'

/** One shape of app/styles/icons.css; decoration only, the word beside it says the same. */
export function Icon({ name }: { name: IconName }) {
  return <span className={`i i-${name}`} aria-hidden="true" />
}
