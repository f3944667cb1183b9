import { readFileSync } from 'node:fs'

/** A file as somebody really has it, by its path below tests/cases. */
export const caseFile = (path: string): Buffer => readFileSync(new URL(`../cases/${path}`, import.meta.url))
