import { z } from 'zod'
import { MOST_LINKS } from './model/links/pasted-lines'

export const MOST_CHARACTERS = 2_000
/** Of a body with as many links as may be, each as long as may be. */
export const LINKS_BYTES = 4 * 1024 * 1024

const id = (what: string) => z.string().trim().min(1, `Name the ${what}.`).max(200).optional()

/** `country` is asked for where no class says it. */
export const linksInput = z.strictObject({
  urls: z
    .array(z.string().max(MOST_CHARACTERS, `At most ${MOST_CHARACTERS.toLocaleString('en-US')} characters.`))
    .min(1, 'Paste at least one link.')
    .max(MOST_LINKS, `At most ${MOST_LINKS.toLocaleString('en-US')} links at once.`),
  class_id: id('class').describe('The class that they are for: its course, Location ID and country.'),
  country: id('country').describe('The country of delivery, where no class says it.'),
})
export type LinksInput = z.input<typeof linksInput>
