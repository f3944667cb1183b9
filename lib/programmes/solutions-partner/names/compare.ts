import { type FindName, finder, type Named } from '../../../text/finder'

/** Without one leading `microsoft` or `azure`; of a plain name. */
export const withoutBrand = (name: string): string => name.replace(/^(?:microsoft|azure)/, '')

/** By letters and digits, and where nothing matches once more without a leading `microsoft` or `azure` on both sides. */
export const namesOf = (things: readonly Named[]): FindName => finder(things, withoutBrand)
