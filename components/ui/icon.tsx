import type { ICON_SHAPES } from './icon-shapes'

/** `leaf` is Laurel's own mark. */
export type IconName = keyof typeof ICON_SHAPES | 'leaf'

/** One shape of app/styles; decoration only, the word beside it says the same. */
export function Icon({ name }: { name: IconName }) {
  return <span className={`i i-${name}`} aria-hidden="true" />
}
