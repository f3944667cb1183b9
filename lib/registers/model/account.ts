/** Whether a trainer's Metrics that Matter account is linked to the MCT ID; empty: nobody has said. */
export const ACCOUNTS = ['linked', 'not_linked'] as const
export type Account = (typeof ACCOUNTS)[number] | ''

const SAID: Record<string, Account> = {
  '': '',
  linked: 'linked',
  yes: 'linked',
  true: 'linked',
  'not linked': 'not_linked',
  not_linked: 'not_linked',
  no: 'not_linked',
  false: 'not_linked',
}

/** As it is typed or stands in a file; undefined for what is neither. */
export const readAccount = (text: string): Account | undefined => SAID[text.trim().toLowerCase()]
