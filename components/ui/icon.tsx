export type IconName =
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

/** One shape from the sprite; decoration only, the word beside it says the same. */
export function Icon({ name, className = 'i' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
