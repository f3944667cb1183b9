import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in an address or a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret. Without salt: nobody guesses 256 random bits. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
