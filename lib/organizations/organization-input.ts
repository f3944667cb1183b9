import { z } from 'zod'
import { isPlainDate } from '../dates'
import { readLocation } from '../imports/reading/cells'
import { timeZone } from '../time-zone'
import { MARKETS } from './model/market'

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`)
const RESERVED = new Set([
  'api',
  'new',
  'sign-in',
  'sign-out',
  'password',
  'help',
  'health',
  'static',
  'assets',
  'account',
  'portfolio',
  'coming-back',
  'certificates',
])

const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'Small letters, digits and hyphens, for example contoso-learning.',
  )
  .refine((slug) => !RESERVED.has(slug), 'This word has another use here. Choose another one.')

/** What is said of a location besides its ID. */
export const placeFields = z.object({
  name: text(120)
    .nullish()
    .transform((name) => name || null),
  country: text(80)
    .nullish()
    .transform((country) => country || null),
})

export const locationInput = placeFields.extend({
  externalId: z
    .string()
    .trim()
    .refine((id) => 'value' in readLocation(id), 'A Location ID has 5 to 10 digits.'),
})

const settings = {
  name: text(120).min(1, 'Give the organization a name.'),
  vOrgId: text(100),
  partnerId: text(20).refine(
    (id) => id === '' || 'value' in readLocation(id),
    'A PartnerID has 5 to 10 digits.',
  ),
  anniversary: z
    .string()
    .nullable()
    .transform((date) => date || null)
    .refine((date) => date === null || isPlainDate(date), 'A date of the form YYYY-MM-DD, or empty.'),
  timeZone,
}

const market = z
  .enum(MARKETS, `One of ${MARKETS.join(', ')}.`)
  .describe('Of its Business Applications customers; read by the rules of October 2022 only.')

export const settingsInput = z.object({ ...settings, businessApplicationsMarket: market }).partial()
/** Without a short name it is made from the name: "Contoso Learning, Inc." → `contoso-learning-inc`. */
export const organizationFields = z.object({
  name: settings.name,
  slug: z.string().trim().optional(),
  vOrgId: settings.vOrgId.default(''),
  partnerId: settings.partnerId.default(''),
  anniversary: settings.anniversary.default(null),
  timeZone: settings.timeZone.default('UTC'),
  locations: z.array(locationInput).max(500).default([]),
})

type Named = { name: string; slug?: string | undefined }

const slugOf = (input: Named): string => input.slug || slugFrom(input.name)

/** What is wrong with the short name, given or made from the name, beside whatever else is wrong. */
export function checkSlug(input: Named, context: z.RefinementCtx): void {
  // Made from a name that is missing: that is said already.
  if (slugOf(input) === '' && input.name === '') return
  const slug = slugSchema.safeParse(slugOf(input))
  if (slug.success) return
  for (const { message } of slug.error.issues) context.addIssue({ code: 'custom', path: ['slug'], message })
}

const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

export const organizationInput = organizationFields
  .superRefine(checkSlug)
  .transform((input) => ({ ...input, slug: slugOf(input) }))

export type SettingsInput = z.input<typeof settingsInput>
export type OrganizationInput = z.input<typeof organizationInput>
export type LocationInput = z.input<typeof locationInput>
