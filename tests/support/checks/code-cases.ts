import type { Case } from './planted'

/** The classes are those of other cases. */
export const CODE_CASES: readonly Case[] = [
  {
    id: 'code-without-class',
    bad: { codes: [{ achievement_code: 'AAAA11', class_id: 'C-NOWHERE' }] },
    twin: { codes: [{ achievement_code: 'BBBB22', class_id: 'C-CANCELLED' }] },
    finds: [{ subject: '', rows: 1, text: 'A code is for class C-NOWHERE, and there is no such class.' }],
  },
  {
    id: 'code-used-twice',
    bad: { codes: [{ achievement_code: 'CCCC33', class_id: 'C-NAMED' }] },
    twin: { codes: [{ achievement_code: 'DDDD44', class_id: 'C-HELD' }] },
    again: { codes: [{ achievement_code: 'CCCC33', class_id: 'C-HELD' }] },
    finds: [{ subject: '', rows: 2, text: 'One code was entered for class C-HELD and class C-NAMED.' }],
  },
]
